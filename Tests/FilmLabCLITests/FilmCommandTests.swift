import Foundation
import Testing
import _FilmTestSupport

/// `filmlab film`: the page of a film of the catalogue, or of the bundled films.
@Suite struct FilmCommandTests {
  private let folder: TemporaryFolder
  private var catalogue: String { folder.path("films.sqlite") }

  init() throws { folder = try TemporaryFolder() }

  private func film(_ words: [String], catalogue: Bool = true) throws -> FilmlabRun {
    try FilmlabRun(["film"] + words + (catalogue ? ["--catalogue", self.catalogue] : []))
  }

  private func object(_ run: FilmlabRun) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(object as? [String: Any], "\(run.output) \(run.errors)")
  }

  /// Imports the sample's reviews and facts.
  private func importSample() throws {
    let sample = "\(try FilmlabProcess.checkout())/Datasets/sample"
    let run = try FilmlabRun([
      "import", sample + "/films.jsonl", sample + "/reviews.jsonl", "--catalogue", catalogue,
    ])
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func theMirrorHasAWholePage() throws {
    try importSample()
    let run = try film(["The Mirror (1975)", "--format", "json"])
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let page = try object(run)
    #expect(page["origin"] as? String == "catalogue")
    #expect((page["matched"] as? [String: Any])?["how"] as? String == "exact")
    let consensus = try #require(page["consensus"] as? [String: Any])
    #expect((consensus["line"] as? String)?.contains("critics recommend it") == true)
    #expect((consensus["quotation"] as? [String: Any])?["text"] is String)
    #expect((page["similar"] as? [Any])?.count == 5)
    #expect((page["aspects"] as? [Any])?.isEmpty == false)
    #expect((page["credits"] as? [Any])?.isEmpty == false)
    #expect((page["gaps"] as? [Any])?.isEmpty == true)
  }

  @Test func reviewsAreFilteredAndSorted() throws {
    try importSample()
    func reviews(_ options: [String], _ name: String) throws -> [[String: Any]] {
      let page = try object(try film(["The Mirror", "--format", "json", "--quiet"] + options))
      return (page[name] as? [[String: Any]] ?? []).compactMap { $0["review"] as? [String: Any] }
    }
    #expect(try reviews(["--audience"], "critics_reviews").isEmpty)
    #expect(try reviews(["--critics"], "audience_reviews").isEmpty)
    #expect(try reviews([], "critics_reviews").count == 6)
    #expect(try reviews(["--all"], "critics_reviews").count > 6)
    #expect(
      try reviews(["--all", "--fresh"], "critics_reviews").allSatisfy {
        $0["verdict"] as? String == "fresh"
      })
    let dates = try reviews(["--all", "--sort", "newest"], "critics_reviews").map {
      $0["date"] as? String ?? ""
    }
    #expect(dates == dates.sorted(by: >))
  }

  @Test func aBundledFilmHasAPageWithoutReviews() throws {
    try importSample()
    let run = try film(["zerkalo", "--format", "json"])
    #expect(try object(run)["origin"] as? String == "catalogue", "tied to the catalogue's film")
    let other = try object(try film(["Raging Bull", "--format", "json"]))
    #expect((other["meters"] as? [String: Any])?["tomatometer"] is [String: Any])
  }

  @Test func howItMatchedIsTold() throws {
    try importSample()
    let run = try film(["ragging bull", "--format", "json"])
    #expect(run.errors.contains("\"ragging bull\" taken as Raging Bull (1980)"), "\(run.errors)")
    #expect((try object(run)["matched"] as? [String: Any])?["how"] as? String == "misspelling")
  }

  @Test func unknownTitlesAreRefusedWithSuggestions() throws {
    try importSample()
    let run = try film(["Tha Godfathr"])
    #expect(run.status == 66 && run.output.isEmpty)
    #expect(run.errors.contains("did you mean") && run.errors.contains("The Godfather (1972)"))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func aCatalogueThatIsNamedMustBeThere() throws {
    let run = try film(["The Mirror"])
    #expect(run.status == 66 && run.errors.contains("there is no catalogue"))
  }

  @Test func withoutModelsTheCatalogueServesThePage() throws {
    try importSample()
    let run = try film(["The Mirror", "--format", "json", "--models", folder.path("none")])
    #expect(run.status == 0 && run.errors.contains("there is no sentiment model"))
    let page = try object(run)
    let gaps = (page["gaps"] as? [[String: Any]] ?? []).compactMap { $0["part"] as? String }
    #expect(gaps == ["sentiment", "similar"])
    #expect((page["critics_reviews"] as? [Any])?.count == 6)
  }

  @Test(arguments: [
    ["The Mirror", "--fresh", "--rotten"], ["The Mirror", "--format", "page"],
    ["The Mirror", "--sort", "shortest"], ["The Mirror", "--first-score", "six"], [],
  ])
  func badOptionsAreRefused(_ arguments: [String]) throws {
    #expect(try film(arguments).status == 64)
  }

  @Test func theFirstScoreMayWaitForTen() throws {
    try importSample()
    func percentage(_ rule: String) throws -> Any? {
      let page = try object(
        try film(["Gigli", "--format", "json", "--quiet", "--first-score", rule]))
      let meters = try #require(page["meters"] as? [String: Any])
      return (meters["tomatometer"] as? [String: Any])?["percentage"]
    }
    #expect(try percentage("five") is Int)
    #expect(try percentage("2024") is NSNull)
  }
}
