import Testing
import _FilmTestSupport

/// `filmlab search`: words in reviews, with the hits marked.
@Suite struct SearchCommandTests {
  private let made: CatalogueRuns

  init() throws { made = try CatalogueRuns() }

  @Test func hitsHavePlaces() throws {
    let rows = try made.objects("search", "slow", "dream")
    #expect(rows.count == 1)
    let text = try #require(rows[0].text("text"))
    let words = rows[0].objects("hits").map { hit -> String in
      let (start, end) = (hit["start"] as? Int ?? 0, hit["end"] as? Int ?? 0)
      return String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
    }
    #expect(words == ["slow", "dream"])
    #expect(rows[0].text("film") == "The Mirror" && rows[0].text("by") == "audience")
    #expect(rows[0].text("label") == "fresh" && rows[0].text("original_rating") == "5/5")
  }

  @Test(arguments: [
    ([], 9 + 1), (["--critics"], 9), (["--audience"], 1), (["--fresh"], 10), (["--rotten"], 0),
    (["--film", "Stalker"], 3), (["--film", "stalker", "--limit", "2"], 2),
    (["--film", "Gigli"], 0),
  ])
  func conditionsHold(options: [String], count: Int) throws {
    let run = try made.run(["search", "LUMINOUS", "--format", "jsonl"] + options)
    #expect(run.status == 0 && run.lines.count == count, "\(run.errors)")
    #expect((count == 0) == run.errors.contains("has these words"))
  }

  @Test func aPhraseIsMeantAsOne() throws {
    #expect(try made.objects("search", "\"film number 3\"").count == 3)
    #expect(try made.objects("search", "number film 3").count == 3)
    #expect(try made.objects("search", "\"number film\"").isEmpty)
  }

  @Test func hitsAreMarkedInEveryFormat() throws {
    func text(_ options: String...) throws -> String {
      try made.run(["search", "slow", "dream"] + options).output
    }
    #expect(try text("--format", "table").contains("& <«slow»>, as a «dream»."))
    #expect(try text("--format", "table", "--color", "always").contains("\u{1B}[33mslow\u{1B}[0m"))
    #expect(try text("--format", "markdown").contains("\\<**slow**\\>, as a **dream**."))
    #expect(
      try text("--format", "html").contains("&amp; &lt;<mark>slow</mark>&gt;, as a <mark>dream"))
    #expect(try text("--format", "csv").contains("Luminous & <slow>"))
  }

  @Test func wrongUseIsRefused() throws {
    #expect(try made.run("search", "...").status == 64)
    #expect(try made.run("search", "slow", "--critics", "--audience").status == 64)
    #expect(try made.run("search", "slow", "--fresh", "--rotten").status == 64)
    #expect(try made.run("search", "slow", "--film", "Zzyzx").status == 66)
    #expect(
      try FilmlabRun(["search", "slow", "--catalogue", made.folder.path("none")]).status == 66)
  }
}
