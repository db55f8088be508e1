import FilmData
import FilmSentiment
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// Rivals are folders of models or files of predictions.
@Suite struct SentimentRivalsTests {
  @Test func foldersAndFilesAreToldApart() throws {
    let folder = try TemporaryFolder(["a.jsonl": "{}"])
    try folder.makeFolder("model")
    let rivals = try SentimentRivals([folder.path("a.jsonl"), folder.path("model"), "-"])
    #expect(rivals.files == [folder.path("a.jsonl"), "-"])
    #expect(rivals.folders == [folder.path("model")])
    #expect(throws: DataError.noSuchFile("/nowhere")) { try SentimentRivals(["/nowhere"]) }
    #expect(throws: SentimentError.self) { try rivals.entrants() }
  }

  @Test func aFolderIsAModelsOrHoldsIt() throws {
    let folder = try TemporaryFolder()
    try HandModel.model().save(
      to: folder.path("models/sentiment"),
      provenance: Provenance(command: "test", data: [], seed: 1))
    for path in [folder.path("models"), folder.path("models/sentiment")] {
      let entrant = try #require(try SentimentRivals([path]).entrants().first)
      #expect(entrant.name == path && entrant.folds == nil)
      #expect(entrant.scorer(of: 7).score("good").label == .fresh)
    }
  }
}
