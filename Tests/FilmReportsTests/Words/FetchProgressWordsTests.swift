import FilmSets
import Testing

@testable import FilmReports

struct FetchProgressWordsTests {
  @Test func `a download has a share where its size is known`() {
    let known = FetchProgress.downloading(received: 500_000, expected: 2_000_000)
    #expect(known.label == "500 kB of 2.0 MB" && known.share == 0.25)
    let unknown = FetchProgress.downloading(received: 500_000, expected: nil)
    #expect(unknown.label == "500 kB" && unknown.share == nil)
    #expect(FetchProgress.downloading(received: 1, expected: 0).label == "1 B")
    #expect(FetchProgress.unpacking(bytes: 1000).label == "unpacked 1.0 kB")
    #expect(FetchProgress.converting(rows: 1).label == "1 row")
  }
}
