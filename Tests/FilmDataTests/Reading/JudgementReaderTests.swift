import FilmData
import Foundation
import Testing
import _FilmTestSupport

struct JudgementReaderTests {
  private func read(_ text: String) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, as: "pairs.csv")
    return try JudgementReader.read(Input(argument: path)).judgements.map {
      "\($0.film)|\($0.other)=\($0.value)"
    }
  }

  @Test(arguments: [
    ("film,film,judgement\nSolaris,Stalker,4.5\n", ["Solaris|Stalker=4.5"]),
    (
      "Solaris,Stalker,4.5\n\"Mirror, The\",Solaris,-1\n",
      ["Solaris|Stalker=4.5", "Mirror, The|Solaris=-1.0"]
    ),
    ("a,b,how alike\n1,2,3\n", ["1|2=3.0"]),
    ("similarity,x,y\n1,2,3\n", ["2|3=1.0"]),
    (
      "user\tseed_movie\tneighbor_movie\trating\ttimestamp\n7\t1\t2\t3\t99\n",
      ["1|2=3.0"]
    ),
  ])
  func `the usual files are read`(text: String, expected: [String]) throws {
    #expect(try read(text) == expected)
  }

  @Test func `bad rows are skipped, a file of something else is refused`() throws {
    let rows = "film,film,judgement\na,b\na,,1\na,b,much\na,b,nan\nc,d,2\n"
    #expect(try read(rows) == ["c|d=2.0"])
    #expect(throws: DataError.self) { try read("user,item,rating,timestamp\n1,2,3,4\n") }
    #expect(throws: DataError.self) { try read("film,judgement\na,3\n") }
  }
}
