public import FilmData
import LinearAlgebra

/// Trains a similarity model from whatever there is: ratings, reviews, facts.
///
/// Ratings become factors by implicit ALS, reviews by TF-IDF and a truncated SVD. A film without
/// text takes the mean direction of the texts of films that its ratings and facts are near to, so
/// that it can be found beside films that have only text.
public struct SimilarityTraining {
  /// What the training is at.
  public enum Progress: Sendable {
    /// A pass over the ratings is done.
    case ratings(iteration: Int, of: Int)
    /// The words of so many films are being factorised.
    case text(films: Int)
  }

  /// The configuration.
  public let configuration: SimilarityConfiguration

  /// Makes a training.
  public init(_ configuration: SimilarityConfiguration = SimilarityConfiguration()) {
    self.configuration = configuration
  }

  /// Trains.
  ///
  /// - Parameters:
  ///   - films: the films of the model, with the counts of their reviews and ratings.
  ///   - likes: users × films, by the films' ids; the value is the weight of a like beyond that of
  ///     a film not chosen. Films that the model does not have are left out.
  ///   - words: the words of the films' reviews, by the films' places.
  ///   - progress: told what is going on; `false` stops.
  /// - Throws: ``SimilarityError`` where there is neither a like nor a word that counts, a setting
  ///   lies outside its range, or it was stopped.
  public func train(
    films: [Film], likes: InteractionMatrix?, words: WordCounts?, provenance: Provenance,
    progress: (Progress) -> Bool = { _ in true }
  ) throws(SimilarityError) -> SimilarityModel {
    try configuration.validate()
    var blocks: [SimilarityModel.Block] = []
    if let likes, likes.count > 0 {
      let factors = try factors(of: likes, films, progress)
      blocks.append(
        SimilarityModel.Block(
          name: "ratings", weight: configuration.ratingsWeight, factors: factors))
    }
    if let words, words.wordCount > 0 {
      if !progress(.text(films: films.count)) { throw .cancelled }
      let weights = try TermWeights(words, configuration.words)
      var factors = try TextFactors(weights, configuration.text).factors.rowsNormalized()
      if !blocks.isEmpty {
        factors = TextImputation(films: films, blocks: blocks, facts: configuration.facts)
          .filled(factors, threads: configuration.text.threads)
      }
      // Without columns no word was common or rare enough to count.
      if factors.columnCount > 0 {
        blocks.insert(
          SimilarityModel.Block(
            name: "text", weight: configuration.textWeight, factors: factors), at: 0)
      }
    }
    if blocks.isEmpty { throw .noInteractions }
    return SimilarityModel(
      films: films, blocks: blocks, factWeights: configuration.facts, provenance: provenance)
  }

  /// The factors of the model's films; a row of zeros for those without a like.
  private func factors(
    of likes: InteractionMatrix, _ films: [Film], _ progress: (Progress) -> Bool
  ) throws(SimilarityError) -> Matrix {
    let iterations = configuration.ratings.iterations
    let model = try ImplicitALS(training: likes, configuration.ratings) { iteration, _ in
      progress(.ratings(iteration: iteration, of: iterations))
    }
    let popularity = PopularityRanking(likes).counts
    var factors = Matrix(rowCount: films.count, columnCount: configuration.ratings.factors)
    for (row, film) in films.enumerated() {
      guard let column = likes.films[film.id], popularity[column] > 0 else { continue }
      for index in 0..<factors.columnCount {
        factors[row, index] = model.itemFactors[column, index]
      }
    }
    return factors
  }
}
