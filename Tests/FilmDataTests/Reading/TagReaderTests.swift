import FilmData
import Foundation
import Testing
import _FilmTestSupport

struct TagReaderTests {
  private func read(_ text: String) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, as: "tags.csv")
    return try TagReader.read(Input(argument: path)).tags.map { "\($0.film)=\($0.tag)" }
  }

  @Test(arguments: [
    (
      "userId,movieId,tag,timestamp\n1,5,slow,9\n2,5,\"war, peace\",9\n",
      ["5=slow", "5=war, peace"]
    ),
    ("film,tag\nthe_mirror,dreamlike\n", ["the_mirror=dreamlike"]),
    ("1::5::slow::9\n2::6::noir::9\n", ["5=slow", "6=noir"]),
  ])
  func `the usual files are read`(text: String, expected: [String]) throws {
    #expect(try read(text) == expected)
  }

  @Test func `bad rows are skipped, a file without tags is refused`() throws {
    #expect(try read("film,tag\na,slow\nb\n,x\nc,noir\n") == ["a=slow", "c=noir"])
    #expect(throws: DataError.self) { try read("film,score\na,1\n") }
  }
}
