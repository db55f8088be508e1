import Testing
import _FilmTestSupport

@testable import FilmSimilarity

/// What `model.json` names has to be there.
@Suite struct StoredEvidenceTests {
  private func saved(replacing text: String, with new: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try ToyWorld(withoutText: [3]).model(with: ToyWorld.complete).save(to: folder.path)
    let json = String(decoding: try folder.bytes(of: "model.json"), as: UTF8.self)
    try #require(json.contains(text))
    try folder.write(json.replacing(text, with: new).utf8, as: "model.json")
    return folder
  }

  @Test func everySourceIsReadInTheOrderOfTheFormula() throws {
    let folder = try saved(replacing: #""words""#, with: #""words""#)
    let model = try SimilarityModel(contentsOf: folder.path)
    #expect(model.sources.map(\.name) == ["words", "themes", "co-likes"])
    #expect(model.sources.map(\.weight) == [1, 0.4, 0.4])
    #expect(model.sources.allSatisfy { $0.nearness.means?.count == ToyWorld.filmCount })
    #expect(model.nearest != nil)
    #expect(model.expansion == QueryExpansion())
  }

  @Test func whatIsNotNamedIsNotRead() throws {
    let folder = try saved(replacing: #""nearest" : true"#, with: #""nearest" : false"#)
    let model = try SimilarityModel(contentsOf: folder.path)
    #expect(model.nearest == nil)
    // Found when they are asked for; the factors are those of the file now, not those of training.
    #expect(!model.similarFilms(to: 3).isEmpty)
  }

  @Test(arguments: [
    #""nearest" : true"#, #""scaled" : true"#, #""words" : {"weight" : 1}"#,
    #""co_likes" : {"weight" : 1, "users" : 3}"#,
  ])
  func whatIsNamedButNotThereIsRefused(entry: String) throws {
    let folder = try TemporaryFolder()
    try randomModel().save(to: folder.path)
    let json = String(decoding: try folder.bytes(of: "model.json"), as: UTF8.self)
    try folder.write(
      json.replacing(#""films" : 200"#, with: #""films" : 200, "# + entry).utf8, as: "model.json")
    #expect {
      try SimilarityModel(contentsOf: folder.path)
    } throws: { error in
      guard case SimilarityError.malformed(_, let reason) = error else { return false }
      return reason.hasPrefix("it has no tensor")
    }
  }
}
