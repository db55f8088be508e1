/// A way of dividing reviews into parts that are evaluated separately.
///
/// By length, for example, or by critic. A review may be in no part, or in several where parts belong to
/// films: a film has several genres.
public struct SentimentSlicing: Sendable, Hashable {
  /// Which parts each review is in.
  public enum Membership: Sendable, Hashable {
    /// The part of each prediction, in their order; -1 for none.
    case byReview([Int])
    /// The parts of each film, by its number in the predictions.
    case byFilm([Int: [Int]])
  }

  /// What reviews are divided by, for example `critic`.
  public let kind: String
  /// The names of the parts.
  public let names: [String]
  /// Which parts each review is in.
  public let membership: Membership

  /// Divides reviews.
  public init(kind: String, names: [String], membership: Membership) {
    self.kind = kind
    self.names = names
    self.membership = membership
  }

  /// The parts of one review.
  func parts(of prediction: SentimentPrediction, at index: Int) -> [Int] {
    switch membership {
    case .byReview(let parts): parts[index] < 0 ? [] : [parts[index]]
    case .byFilm(let parts): parts[prediction.cluster] ?? []
    }
  }
}

extension SentimentSlicing {
  /// The greatest number of words of each part by length except the last.
  static let lengthBounds = [10, 25, 50, 100, 300]

  /// By the number of words of the text, between blanks; the last part has those above 300.
  public static func length(wordCounts: [Int]) -> SentimentSlicing {
    let starts = [1] + lengthBounds.map { $0 + 1 }
    let names = zip(starts, lengthBounds).map { "\($0)–\($1)" } + ["300+"]
    let parts = wordCounts.map { count in
      count < 1 ? -1 : lengthBounds.firstIndex { count <= $0 } ?? lengthBounds.count
    }
    return SentimentSlicing(kind: "words", names: names, membership: .byReview(parts))
  }

  /// By the true rating, in fifths of 0…1, each including its lower bound, the last both.
  public static func score(_ predictions: [SentimentPrediction]) -> SentimentSlicing {
    let names = (0..<5).map { "0.\(2 * $0)–" + ($0 == 4 ? "1" : "0.\(2 * $0 + 2)") }
    let parts = predictions.map { prediction in
      prediction.trueRating.map { max(0, min(4, Int(($0 * 5 + 1e-9).rounded(.down)))) } ?? -1
    }
    return SentimentSlicing(kind: "score", names: names, membership: .byReview(parts))
  }

  /// By the decade of the film's year.
  ///
  /// - Parameter years: the year of each film that has one, by its number in the predictions.
  public static func decade(years: [Int: Int]) -> SentimentSlicing {
    let decades = Set(years.values.map { $0 / 10 }).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(decades, decades.indices))
    return SentimentSlicing(
      kind: "decade", names: decades.map { "\($0)0s" },
      membership: .byFilm(years.mapValues { [places[$0 / 10, default: 0]] }))
  }

  /// By the keys with the most reviews; equally frequent ones in the order of `names`.
  ///
  /// - Parameters:
  ///   - kind: what the parts are called together.
  ///   - keys: for each prediction an index of `names`; -1 for none.
  ///   - names: the names of the keys.
  ///   - limit: how many parts there are at most.
  public static func mostFrequent(
    kind: String, keys: [Int], names: [String], limit: Int = 10
  ) -> SentimentSlicing {
    var counts = [Int](repeating: 0, count: names.count)
    for key in keys where key >= 0 { counts[key] += 1 }
    let top = names.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(limit)
    var places = [Int](repeating: -1, count: names.count)
    for (place, key) in top.enumerated() { places[key] = place }
    return SentimentSlicing(
      kind: kind, names: top.map { names[$0] },
      membership: .byReview(keys.map { $0 < 0 ? -1 : places[$0] }))
  }
}
