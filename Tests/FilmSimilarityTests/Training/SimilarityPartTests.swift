import FilmData
import Testing

@testable import FilmSimilarity

@Suite struct SimilarityPartTests {
  private func model(without parts: Set<SimilarityPart>) throws -> SimilarityModel {
    let world = ToyWorld()
    var configuration = ToyWorld.configuration
    configuration.ratingsWeight = 0
    configuration.coLikesWeight = 0.4
    configuration.wordsWeight = 1
    configuration.expansion = QueryExpansion()
    configuration.leaveOut(parts)
    return try SimilarityTraining(configuration).train(
      films: world.films, likes: world.likes, words: world.words,
      provenance: Provenance(command: "", data: [], seed: 0))
  }

  @Test(
    arguments: [
      ([], ["words", "themes", "co-likes"]), ([.words], ["themes", "co-likes"]),
      ([.themes], ["words", "co-likes"]), ([.coLikes], ["words", "themes"]),
      ([.words, .themes], ["co-likes"]),
    ] as [(Set<SimilarityPart>, [String])])
  func aPartWithoutWeightIsNoSource(parts: Set<SimilarityPart>, names: [String]) throws {
    #expect(try model(without: parts).sources.map(\.name) == names)
  }

  @Test func factsAndExpansionLoseTheirWeight() throws {
    #expect(try model(without: [.genres]).factWeights.genres == 0)
    #expect(try model(without: [.expansion]).expansion.weight == 0)
    let whole = try model(without: [])
    #expect(whole.factWeights.genres > 0 && whole.expansion.weight > 0)
  }

  @Test func withoutAllSourcesThereIsNothingToTrainOn() {
    #expect(throws: SimilarityError.noInteractions) {
      try model(without: [.words, .themes, .coLikes])
    }
  }
}
