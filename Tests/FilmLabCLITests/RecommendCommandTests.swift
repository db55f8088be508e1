import Foundation
import Testing
import _FilmTestSupport

/// `filmlab recommend`: someone's ratings lead to films, with stars and a reason.
@Suite struct RecommendCommandTests {
  private let folder: TemporaryFolder
  private let ratings: String

  init() throws {
    folder = try TemporaryFolder()
    ratings = try folder.write(
      "title,rating\nThe Mirror,5\nStalker,5\nPersona,4.5\nDie Hard,2\nZzyzx qqq,3\n",
      as: "mine.csv")
  }

  @Test func listsFilmsWithStarsDeviationAndReason() throws {
    let run = try FilmlabProcess(["recommend", ratings, "--format", "jsonl"])
    #expect(run.status == 0)
    #expect(run.errors.contains("Zzyzx qqq: the model does not know it"))
    let rows = try run.rows()
    #expect(rows.count == 10)
    for row in rows {
      #expect((0.5...5).contains(try #require(row.number("stars"))))
      #expect(try #require(row.number("deviation")) > 0)
    }
    #expect(rows.contains { $0.text("because") == "Stalker (1979)" })
    #expect(!rows.contains { ["Stalker", "Persona", "Die Hard"].contains($0.text("title")) })
  }

  @Test func filtersAndCountHold() throws {
    let run = try FilmlabProcess([
      "recommend", ratings, "--format", "jsonl", "--count", "4", "--year", "..1965",
    ])
    let rows = try run.rows()
    #expect(rows.count == 4)
    #expect(rows.allSatisfy { ($0["year"] as? Int ?? 9999) <= 1965 })
  }

  @Test(arguments: ["table", "json", "csv"])
  func everyFormatIsWritten(format: String) throws {
    let run = try FilmlabProcess(["recommend", ratings, "--format", format, "--quiet"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(!run.output.isEmpty)
  }

  @Test func nothingKnownIsBadData() throws {
    let file = try folder.write("title,rating\nZzyzx qqq,3\n", as: "unknown.csv")
    let run = try FilmlabProcess(["recommend", file])
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(try FilmlabProcess(["recommend", folder.path("none.csv")]).status == 66)
  }
}
