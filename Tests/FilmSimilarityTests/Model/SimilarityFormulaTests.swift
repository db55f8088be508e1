import Testing

@testable import FilmSimilarity

/// Every similarity is that of the formula, with all kinds of evidence at once.
@Suite struct SimilarityFormulaTests {
  /// Words, themes, factors of ratings, co-likes and facts of films with evidence missing here and there.
  private static func toy(isScaled: Bool, expansion: Float) throws -> SimilarityModel {
    var configuration = ToyWorld.complete
    configuration.ratingsWeight = 0.3
    configuration.isScaled = isScaled
    configuration.expansion = QueryExpansion(weight: expansion)
    configuration.facts = FactWeights(genres: 0.2, years: 0.3, yearSpan: 12, evidence: 3)
    return try ToyWorld(withoutText: [3, 4, 11], withoutLikes: [4, 5, 16])
      .model(with: configuration)
  }

  private func expectFormula(_ model: SimilarityModel, pairs step: Int = 1) {
    let naive = NaiveSimilarity(model)
    for film in model.films.indices {
      let others = Array(stride(from: film % step, to: model.films.count, by: step))
      expectClose(
        model.similarities(to: FilmQuery(like: [film]), of: others),
        others.map { naive.similarity(naive.score(film, $0)) }, tolerance: 2e-5)
    }
  }

  @Test(
    arguments: [(false, 0), (true, 0), (false, 0.6), (true, 0.6), (true, 2)] as [(Bool, Float)])
  func similarityIsTheFormula(isScaled: Bool, expansion: Float) throws {
    let model = try Self.toy(isScaled: isScaled, expansion: expansion)
    #expect(model.sources.map(\.name) == ["words", "themes", "ratings", "co-likes"])
    expectFormula(model)
  }

  @Test(arguments: [0, 0.6] as [Float])
  func soItIsForFilmsWithUnlikeFacts(expansion: Float) {
    expectFormula(
      factualModel(
        films: 90, weights: FactWeights(genres: 0.5, years: 0.4, yearSpan: 20, evidence: 8),
        expansion: QueryExpansion(weight: expansion)), pairs: 7)
  }

  @Test(
    arguments: [
      [.text], [.ratings], [.facts], [.text, .facts], [.text, .ratings, .facts],
    ] as [Set<EvidenceKind>])
  func kindsCountAlone(kinds: Set<EvidenceKind>) throws {
    let model = try Self.toy(isScaled: true, expansion: 0.6)
    let naive = NaiveSimilarity(model, kinds: kinds)
    let all = Array(model.films.indices)
    for film in all {
      expectClose(
        model.similarities(to: FilmQuery(like: [film], kinds: kinds), of: all),
        all.map { naive.similarity(naive.score(film, $0)) }, tolerance: 2e-5)
    }
  }

  @Test(
    arguments: [([1, 2], [3]), ([5], [7, 8]), ([0, 1, 2, 3], []), ([4], [4])] as [([Int], [Int])])
  func severalFilmsAreTheMeanLessHalfOfThoseUnwanted(like: [Int], unlike: [Int]) throws {
    for expansion: Float in [0, 0.6] {
      let model = try Self.toy(isScaled: true, expansion: expansion)
      let naive = NaiveSimilarity(model)
      let all = Array(model.films.indices)
      expectClose(
        model.similarities(to: FilmQuery(like: like, unlike: unlike), of: all),
        all.map { naive.similarity(naive.score(like: like, unlike: unlike, $0)) }, tolerance: 2e-5)
    }
  }

  @Test func partsAddUpAndTheLastIsWhatIsBorrowed() throws {
    let model = try Self.toy(isScaled: true, expansion: 0.6)
    let naive = NaiveSimilarity(model)
    for film in model.films.indices {
      for other in model.films.indices {
        let parts = model.parts(of: film, and: other)
        #expect(
          parts.map(\.name)
            == ["words", "themes", "ratings", "co-likes", "genres", "years", "nearest"])
        let similarity = model.similarity(of: film, and: other)
        expectClose([parts.reduce(0) { $0 + $1.share }], [similarity], tolerance: 1e-5)
        let score = naive.score(film, other)
        let own = score > 0 ? similarity * Float(naive.alone[film][other] / score) : 0
        expectClose([parts[6].share], [similarity - own], tolerance: 2e-5)
      }
    }
  }

  /// The nearest film of all gains nothing from its own words.
  @Test func whatIsBorrowedDoesNotCountTowardsItsLender() throws {
    let (with, without) = (
      try Self.toy(isScaled: true, expansion: 0.6), try Self.toy(isScaled: true, expansion: 0)
    )
    let naive = NaiveSimilarity(without)
    for film in with.films.indices {
      let near = naive.nearest(film)
      guard let lender = near.first else { continue }
      let others = near.dropFirst().reduce(0) { $0 + $1.share * naive.alone[$1.film][lender.film] }
      let score = Double(with.scores(film)[lender.film])
      expectClose([Float(score)], [Float(naive.alone[film][lender.film] + 0.6 * others)])
    }
  }

  /// ½ is as near as the twenty nearest are in every source.
  @Test func aFilmAsNearAsTheNearestIsHalfAlike() throws {
    let model = try Self.toy(isScaled: true, expansion: 0.6)
    expectClose(
      [model.fullScore(of: Set(EvidenceKind.allCases))], [1.6 * (1 + 0.4 + 0.3 + 0.4 + 0.2)])
    expectClose([model.fullScore(of: [.facts])], [1.6 * 0.2])
    #expect(SimilarityModel.similarity(2.3, 2.3) == 0.5)
    #expect(SimilarityModel.similarity(-1, 2.3) == 0)
  }
}
