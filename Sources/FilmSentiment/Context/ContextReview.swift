public import FilmData

/// The figures of one review that count for other reviews of its film and critic.
public struct ContextReview: Sendable, Hashable {
  /// What the text alone says.
  public var score: SentimentScore
  /// The label that the review carries, or the label of its score.
  public var label: Freshness?
  /// The rating that the review carries, 0…1.
  public var rating: Double?
  /// The key of the film, see ``key(of:)``; `nil` for none.
  package var film: UInt64?
  /// What a copy of the review adds to the sums of its film, where one counts there instead of this one: a catalogue may
  /// have the same review, with a label that this row lacks.
  package var counted: ReviewSums?
  let critic: UInt64?

  /// Makes a review; names of `nil` or without a letter mean no film and no critic.
  public init(
    score: SentimentScore, film: String?, critic: String?, label: Freshness? = nil,
    rating: Double? = nil
  ) {
    self.score = score
    self.label = label
    self.rating = rating
    self.film = film.flatMap { Self.key($0.utf8) }
    self.critic = critic.flatMap { Self.key($0.utf8) }
  }

  /// Makes a review of a row.
  ///
  /// - Parameter countsLabels: whether the row's own label and rating are taken over.
  package init(_ row: ReviewRow, score: SentimentScore, countsLabels: Bool = true) {
    self.score = score
    label = countsLabels ? row.verdict : nil
    rating = countsLabels ? row.rating : nil
    film = Self.key(row.filmKey.bytes)
    critic = Self.key(row[.critic].bytes)
  }

  init(score: SentimentScore, film: UInt64?, critic: UInt64?, label: Freshness?, rating: Double?) {
    self.score = score
    self.film = film
    self.critic = critic
    self.label = label
    self.rating = rating
  }

  /// The key of a name: its hash, so that memory grows with films and critics by a few bytes each.
  static func key(_ name: some Collection<UInt8>) -> UInt64? {
    name.contains { $0 > 0x20 } ? WordHash.of(name) : nil
  }

  /// The key of a film or a critic by name; `nil` for a name without a letter.
  package static func key(of name: UnsafeRawBufferPointer) -> UInt64? { key(name) }

  /// What the review adds to the sums of its film: its label and rating, else its text's; nothing if
  /// it has neither and the text says nothing.
  var sums: ReviewSums {
    if let counted { return counted }
    guard score.hasEvidence || label != nil || rating != nil else { return ReviewSums() }
    return ReviewSums(
      count: 1,
      freshness: label.map { $0 == .fresh ? ReviewSums.unit : 0 }
        ?? ReviewSums.whole(score.probability),
      labelledCount: label == nil ? 0 : 1,
      rating: ReviewSums.whole(rating ?? score.rating), ratedCount: rating == nil ? 0 : 1)
  }

  /// The same review as if it carried neither label nor rating.
  var withoutVerdict: ContextReview {
    var review = self
    review.label = nil
    review.rating = nil
    return review
  }
}
