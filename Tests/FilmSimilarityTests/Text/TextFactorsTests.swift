import Glibc
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct TextFactorsTests {
  /// Films of two subjects, each text a seeded choice from its subject's words; the last is empty.
  private func weights() throws -> TermWeights {
    let subjects = [
      ["space", "ship", "alien", "planet", "orbit", "robot"],
      ["ranch", "horse", "sheriff", "saloon", "desert", "outlaw"],
    ]
    var counts = WordCounts(filmCount: 21)
    var generator = SeededGenerator(seed: 4)
    for film in 0..<20 {
      for _ in 0..<6 {
        counts.add(subjects[film % 2].randomElement(using: &generator) ?? "", film: film)
      }
    }
    return try TermWeights(counts, .init(minimumFilmCount: 1, maximumFilmShare: 1))
  }

  @Test func filmsOfOneSubjectAreAlike() throws {
    let factors = try TextFactors(weights(), .init(factors: 2)).factors.rowsNormalized()
    for film in 0..<20 {
      for other in 0..<20 {
        let cosine = zip(factors.row(film), factors.row(other)).reduce(Float(0)) {
          $0 + $1.0 * $1.1
        }
        #expect(film % 2 == other % 2 ? cosine > 0.7 : cosine < 0.3)
      }
    }
  }

  @Test func allFactorsKeepTheCosinesOfTheWords() throws {
    let weights = try weights()
    let factors = try TextFactors(weights, .init(factors: 100)).factors
    let dense = weights.matrix.dense()
    expectClose(
      factors.timesTransposed(of: factors).elements, dense.timesTransposed(of: dense).elements)
  }

  @Test func filmsWithoutWordsGetZeros() throws {
    let factors = try TextFactors(weights(), .init(factors: 3)).factors
    #expect(factors.row(20) == [0, 0, 0])
    #expect(factors.row(0) != [0, 0, 0])
  }

  @Test func bytesDependOnTheSettingsButNotOnTheThreads() throws {
    let weights = try weights()
    let base = try TextFactors(weights, .init(factors: 2, iterations: 0, threads: 1))
    #expect(try TextFactors(weights, .init(factors: 2, iterations: 0, threads: 3)) == base)
    for changed in [
      TextFactors.Configuration(factors: 3, iterations: 0), .init(factors: 2, iterations: 3),
      .init(factors: 2, iterations: 0, seed: 1),
    ] {
      #expect(try TextFactors(weights, changed) != base)
    }
  }

  /// Films × factors of a decomposition, scaled by hand.
  private func plain(skipped: Int, factors: Int, exponent: Float) throws -> [Float] {
    let weights = try weights()
    let svd = try TruncatedSVD(weights.matrix, .init(rank: skipped + factors, iterations: 4))
    var elements: [Float] = []
    for film in 0..<21 {
      for column in skipped..<skipped + factors {
        // The last film has no words.
        elements.append(
          film == 20 ? 0 : svd.left[film, column] * powf(svd.values[column], exponent))
      }
    }
    return elements
  }

  @Test(arguments: [(0, 1), (1, 1), (0, 0.5), (2, 0), (1, 0.85)] as [(Int, Float)])
  func factorsAreThoseOfTheDecomposition(skipped: Int, exponent: Float) throws {
    let factors = try TextFactors(
      weights(), .init(factors: 3, skippedFactors: skipped, exponent: exponent))
    expectClose(
      factors.factors.elements, try plain(skipped: skipped, factors: 3, exponent: exponent),
      tolerance: 1e-6)
  }

  @Test func moreSkippedThanThereAreLeavesNone() throws {
    #expect(
      try TextFactors(weights(), .init(factors: 2, skippedFactors: 50)).factors.columnCount == 0)
  }

  @Test func noWordsGiveNoFactors() throws {
    let weights = try TermWeights(WordCounts(filmCount: 2))
    #expect(try TextFactors(weights).factors.columnCount == 0)
  }

  @Test func badSettingsAreRefused() throws {
    let weights = try weights()
    #expect(throws: SimilarityError.self) { try TextFactors(weights, .init(factors: 0)) }
    #expect(throws: SimilarityError.self) { try TextFactors(weights, .init(iterations: -1)) }
    #expect(throws: SimilarityError.self) { try TextFactors(weights, .init(threads: 0)) }
    #expect(throws: SimilarityError.self) { try TextFactors(weights, .init(skippedFactors: -1)) }
    for exponent: Float in [-1, .nan, .infinity] {
      #expect(throws: SimilarityError.self) { try TextFactors(weights, .init(exponent: exponent)) }
    }
  }
}
