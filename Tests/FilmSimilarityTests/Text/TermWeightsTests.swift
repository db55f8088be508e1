import Foundation
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct TermWeightsTests {
  private let all = TermWeights.Configuration(minimumFilmCount: 1, maximumFilmShare: 1)

  private func counts(_ texts: [String]) -> WordCounts {
    var counts = WordCounts(filmCount: texts.count)
    for (film, text) in texts.enumerated() { counts.add(text, film: film) }
    return counts
  }

  @Test func weightsFollowTheFormula() throws {
    let weights = try TermWeights(counts(["zone zone zone dream", "dream", ""]), all)
    #expect(weights.words == ["zone", "dream"])
    // Two films have texts; "zone" stands in one of them, "dream" in both.
    let zone = log(1 + 3.0) * (1 + log(3.0 / 2))
    let dream = log(1 + 1.0)
    let length = (zone * zone + dream * dream).squareRoot()
    expectClose(
      weights.matrix.dense().elements, [Float(zone / length), Float(dream / length), 0, 1, 0, 0])
  }

  @Test func rareAndCommonWordsAreLeftOut() throws {
    let texts = counts(["all two one", "all two", "all", "all"])
    #expect(try TermWeights(texts, all).words == ["all", "two", "one"])
    #expect(
      try TermWeights(texts, .init(minimumFilmCount: 2, maximumFilmShare: 1)).words
        == ["all", "two"])
    #expect(
      try TermWeights(texts, .init(minimumFilmCount: 1, maximumFilmShare: 0.5)).words
        == ["two", "one"])
  }

  /// Of too many words those that most films have count, and of these the first.
  @Test(arguments: [
    (4, ["all", "two", "one", "six"]), (3, ["all", "two", "one"]), (2, ["all", "two"]),
  ])
  func theVocabularyHasALimit(limit: Int, words: [String]) throws {
    let counts = counts(["all two one", "six two", "all", "all"])
    let weights = try TermWeights(
      counts, .init(minimumFilmCount: 1, maximumFilmShare: 1, maximumWordCount: limit))
    #expect(weights.words == words)
    #expect(weights.matrix.columnCount == words.count)
    expectClose(weights.matrix.rowNorms(), [1, 1, 1, 1])
  }

  @Test func sharedWordsExplainTheCosine() throws {
    let weights = try TermWeights(
      counts(["zone rain dog dog dog", "dog rain train", "train"]), all)
    let shared = weights.sharedWords(of: 0, and: 1)
    #expect(shared.map(\.word) == ["dog", "rain"])
    let dense = weights.matrix.dense()
    let cosine = zip(dense.row(0), dense.row(1)).reduce(Float(0)) { $0 + $1.0 * $1.1 }
    expectClose([shared.reduce(0) { $0 + $1.share }], [cosine])
    #expect(weights.sharedWords(of: 0, and: 2).isEmpty)
    #expect(weights.sharedWords(of: 0, and: 1, count: 1).count == 1)
  }

  @Test(arguments: [
    TermWeights.Configuration(minimumFilmCount: 0), .init(maximumFilmShare: 0),
    .init(maximumWordCount: 0), .init(maximumFilmShare: 1.1), .init(maximumFilmShare: .nan),
  ])
  func settingsOutsideTheirRangeAreRefused(configuration: TermWeights.Configuration) {
    #expect(throws: SimilarityError.self) { try TermWeights(counts(["a"]), configuration) }
  }
}
