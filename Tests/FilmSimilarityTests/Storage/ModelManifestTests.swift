import Testing
import _FilmTestSupport

@testable import FilmSimilarity

/// Descriptions that are not those of a similarity model are refused.
@Suite struct ModelManifestTests {
  private func edited(_ replace: String, by new: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try randomModel().save(to: folder.path)
    let text = String(decoding: try folder.bytes(of: "model.json"), as: UTF8.self)
    try #require(text.contains(replace))
    try folder.write(text.replacing(replace, with: new).utf8, as: "model.json")
    return folder
  }

  @Test func otherVersionsAreRefused() throws {
    let folder = try edited(#""version" : 3"#, by: #""version" : 2"#)
    #expect(
      throws: SimilarityError.unsupportedVersion(
        path: folder.path("model.json"), found: 2, supported: 3)
    ) { try SimilarityModel(contentsOf: folder.path) }
  }

  @Test(arguments: [
    (#""films" : 200"#, #""films" : 199"#), (#""kind" : "similarity""#, #""kind" : "sentiment""#),
    (#""name" : "themes""#, #""name" : "ratings""#), (#""name" : "themes""#, #""name" : "other""#),
    (#""weight" : 1"#, #""weight" : -1"#), (#""version" : 3"#, #""version" : "three""#),
    (#""seed" : 1"#, #""sead" : 1"#), ("{", ""),
    (#""facts" : "#, #""fact" : "#), (#""genres" : "#, #""genres" : -"#),
    (#""years" : "#, #""years" : -"#), (#""evidence" : "#, #""evidence" : -1, "was" : "#),
    (#""expansion" : "#, #""expanse" : "#),
    ("\"expansion\" : {\n    \"weight\" : 0\n", "\"expansion\" : {\n    \"weight\" : -1\n"),
    (#""year_span" : "#, #""yearSpan" : -"#),
    (#""year_span" : "#, #""yearSpan" : 0, "was" : "#),
    (#""genres" : "#, #""genres" : "NaN", "was" : "#),
    (#""genres" : "#, #""genres" : 1e999, "was" : "#),
    (#""films" : 200"#, #""films" : 9223372036854775807"#),
    (#""weight" : 1"#, #""weight" : 3.4e38, "was" : 1"#),
    (#""name" : "themes""#, #""name" : "words""#), (#""name" : "themes""#, #""name" : "them s""#),
  ])
  func wrongDescriptionsAreRefused(replace: String, new: String) throws {
    let folder = try edited(replace, by: new)
    #expect {
      try SimilarityModel(contentsOf: folder.path)
    } throws: { error in
      guard case SimilarityError.malformed = error else { return false }
      return true
    }
  }
}
