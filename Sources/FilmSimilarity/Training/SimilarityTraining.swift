public import FilmData
import LinearAlgebra

/// Trains a similarity model from whatever is available: ratings, reviews, facts.
///
/// Likes become co-likes and, if wanted, factors by implicit ALS; texts, directors and genres become words
/// weighed by TF-IDF, and themes by a truncated SVD. The films nearest to each are kept, since they count beside
/// it: see ``SimilarityModel``. Weights of 0 leave a part out (``SimilarityPart``).
public struct SimilarityTraining {
  /// A step of the training.
  public enum Progress: Sendable {
    /// A pass over the ratings is done.
    case ratings(iteration: Int, of: Int)
    /// Co-likes are being counted, of this many films.
    case coLikes(films: Int)
    /// Words are being factorized, of this many films.
    case text(films: Int)
    /// The nearest films of this many are being found.
    case nearest(films: Int)
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
  ///   - likes: users × films, by the films' ids; the value is the weight of a like beyond that of a film not
  ///     chosen. Films that the model does not have are left out.
  ///   - words: the words of the films' texts, by the films' indices.
  ///   - provenance: what the model says of where it comes from.
  ///   - progress: called at each step; `false` stops.
  /// - Throws: ``SimilarityError`` where there is neither a like nor a word that counts, a setting
  ///   is outside its range, or it was stopped.
  public func train(
    films: [Film], likes: InteractionMatrix?, words: WordCounts?, provenance: Provenance,
    progress: (Progress) -> Bool = { _ in true }
  ) throws(SimilarityError) -> SimilarityModel {
    try configuration.validate()
    var sources: [EvidenceSource] = []
    if let likes, likes.count > 0 {
      if configuration.ratingsWeight > 0 {
        let factors = try factors(of: likes, films, progress)
        sources.append(
          EvidenceSource(
            SimilarityModel.Block(
              name: "ratings", kind: .ratings, weight: configuration.ratingsWeight,
              factors: factors)))
      }
      if configuration.coLikesWeight > 0 {
        if !progress(.coLikes(films: films.count)) { throw .cancelled }
        sources.append(coLikes(of: likes, films))
      }
    }
    if let words, words.wordCount > 0, configuration.wordsWeight + configuration.textWeight > 0 {
      if !progress(.text(films: films.count)) { throw .cancelled }
      sources = try textSources(of: words, films) + sources
    }
    if sources.isEmpty { throw .noInteractions }
    if !progress(.nearest(films: films.count)) { throw .cancelled }
    return SimilarityModel(
      films: FilmList(films), sources: scaled(sources, films.count),
      factWeights: configuration.facts, expansion: configuration.expansion, provenance: provenance
    ).withNearest(threads: configuration.text.threads)
  }

  /// Sources scaled by every film's own nearest, if the configuration says so.
  private func scaled(_ sources: [EvidenceSource], _ filmCount: Int) -> [EvidenceSource] {
    guard configuration.isScaled else { return sources }
    return sources.map { $0.scaled(filmCount: filmCount, threads: configuration.text.threads) }
  }

  /// The words and their themes.
  private func textSources(
    of counts: WordCounts, _ films: [Film]
  ) throws(SimilarityError) -> [EvidenceSource] {
    var counts = counts
    for (film, wordCount) in zip(films.indices, counts.wordCounts) {
      for token in FilmToken.tokens(of: films[film], wordCount: wordCount) {
        counts.add(token: token, film: film)
      }
    }
    let weights = try TermWeights(counts, configuration.words)
    // Without columns no word was common or rare enough to count.
    guard !weights.words.isEmpty else { return [] }
    var sources: [EvidenceSource] = []
    if configuration.wordsWeight > 0 {
      let words = FilmWords(
        weights.matrix, words: weights.words, perFilm: configuration.wordsPerFilm)
      sources.append(EvidenceSource(words, weight: configuration.wordsWeight))
    }
    if configuration.textWeight > 0 {
      let factors = try TextFactors(weights, configuration.text).factors.rowsNormalized()
      // Few words have fewer themes than are left out.
      guard factors.columnCount > 0 else { return sources }
      sources.append(
        EvidenceSource(
          SimilarityModel.Block(
            name: "themes", kind: .text, weight: configuration.textWeight, factors: factors)))
    }
    return sources
  }

  /// The co-likes, by the indices of the model's films.
  private func coLikes(of likes: InteractionMatrix, _ films: [Film]) -> EvidenceSource {
    var places = [Int32](repeating: -1, count: likes.films.count)
    for (place, film) in films.enumerated() {
      if let column = likes.films[film.id] { places[column] = Int32(place) }
    }
    let known = likes.values.filtered { _, column, _ in places[column] >= 0 }
    let rows = (0..<known.rowCount).flatMap { row in
      [Int32](repeating: Int32(row), count: known.storedCount(inRow: row))
    }
    let matrix = SparseMatrix(
      rowCount: known.rowCount, columnCount: films.count, rows: rows,
      columns: known.columns.map { places[Int($0)] }, values: known.values, duplicates: .last)
    return EvidenceSource(
      CoLikes(
        matrix, perFilm: configuration.coLikesPerFilm, threads: configuration.text.threads),
      weight: configuration.coLikesWeight)
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
