import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSets

@Suite struct RowWriterTests {
  @Test func fieldsKeepTheirOrderAndMissingOnesAreLeftOut() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFile(path: folder.path("rows"))
    let rows = RowWriter(output, isCancelled: { false })
    rows.add(ImportedReview(text: ""))
    rows.add(
      ImportedReview(
        id: "1", film: "f", title: "\"T\"", critic: "c", publication: "p", date: "d", split: "s",
        freshness: .rotten, score: "1/4", text: "a\nb"))
    try rows.flush()
    try output.commit(isDurable: false)
    #expect(rows.summary.rows == 2)
    #expect(
      String(decoding: try folder.bytes(of: "rows"), as: UTF8.self) == """
        {"text":""}
        {"id":"1","film":"f","title":"\\"T\\"","critic":"c","publication":"p","date":"d",\
        "split":"s","fresh":false,"original_score":"1/4","text":"a\\nb"}

        """)
  }

  @Test func fullDiskIsToldOfInTheEnd() throws {
    let rows = RowWriter(try OutputFile(path: "/dev/full"), isCancelled: { false })
    for _ in 0..<10_000 { rows.add(ImportedReview(text: "A gem.")) }
    #expect(rows.isStopped)
    #expect(throws: DataError.self) { try rows.flush() }
  }

  @Test func stoppingIsToldOfInTheEnd() throws {
    let folder = try TemporaryFolder()
    let rows = RowWriter(try OutputFile(path: folder.path("rows")), isCancelled: { true })
    rows.add(ImportedReview(text: "A gem."))
    #expect(rows.isStopped)
    #expect(throws: FilmSetsError.cancelled) { try rows.flush() }
  }
}
