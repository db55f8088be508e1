/// How the part of someone's ratings that films share as far as they are alike varies together.
///
/// Cosines of words, themes and genres make a covariance; nearness, which is scaled by each film's nearest,
/// would not. All are linear in the films of a query (``WeightedFilms``), and so is this.
struct TasteLikeness: Sendable {
  private let texts: [EvidenceSource]
  private let facts: FilmFacts
  private let filmCount: Int
  /// What a likeness of 1 is worth.
  private let scale: Float

  /// Words and themes count half of what they count among similar titles, as in the prototype that was fitted.
  private static let shareOfText: Float = 0.5

  /// - Parameter variance: that of a film's part, the covariance of two films that are alike in all.
  init(_ model: SimilarityModel, variance: Double) {
    texts = model.sources.filter { $0.kind == .text }
    (facts, filmCount) = (model.facts, model.films.count)
    let genres = facts.hasGenres ? model.factWeights.genres : 0
    let total = texts.reduce(genres) { $0 + Self.shareOfText * $1.weight }
    scale = Float(variance) / max(.leastNormalMagnitude, total)
  }

  /// The covariances of a film with some others.
  ///
  /// - Complexity: O(words of these films).
  func covariances(of film: Int, with others: [Int]) -> [Double] {
    var sums = [Float](repeating: 0, count: others.count)
    for source in texts {
      let query = WeightedFilms(film, weight: Self.shareOfText * source.weight)
      for (place, cosine) in source.evidence.cosines(of: query, with: others).enumerated() {
        sums[place] += cosine
      }
    }
    let known = shares(of: WeightedFilms(film))
    return zip(others, sums).map { other, sum in
      let parts = facts.parts(known, other)
      return Double(scale * (sum + parts.genres))
    }
  }

  /// The mean covariance of a film with all films.
  func mean(of film: Int) -> Double {
    let text = texts.reduce(Float(0)) {
      $0 + Self.shareOfText * $1.weight * $1.evidence.meanCosine(of: film)
    }
    return Double(scale * (text + facts.mean(shares(of: WeightedFilms(film)))))
  }

  /// The covariances of a sum of films with all films.
  ///
  /// - Complexity: O(films).
  func sums(of films: WeightedFilms) -> [Float] {
    var sums = [Float](repeating: 0, count: filmCount)
    sums.withUnsafeMutableBufferPointer { sums in
      for source in texts {
        source.evidence.addCosines(
          of: films.scaled { _ in scale * Self.shareOfText * source.weight }, to: sums)
      }
      facts.add(shares(of: films.scaled { _ in scale }), with: 0..<filmCount, to: sums)
    }
    return sums
  }

  /// Years count for the film asked about alone, and would not be the same both ways.
  private func shares(of films: WeightedFilms) -> FilmFacts.Shares {
    facts.shares(of: films, countsYears: false)
  }
}
