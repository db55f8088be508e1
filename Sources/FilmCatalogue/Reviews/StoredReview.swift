public import FilmData
internal import GRDB

/// A review as the catalogue has it.
public struct StoredReview: Sendable, Hashable, Codable {
  /// The review's number in the catalogue.
  public var number: Int64
  /// The number of its film.
  public var film: Int64
  /// The key that its row has.
  public var key: String?
  /// Who wrote it.
  public var author: String?
  /// Where it appeared.
  public var publication: String?
  /// When: `2023-05-12`, or as its row has it.
  public var date: String?
  /// The score in the reviewer's own notation: `4.5/5`, `B+`.
  public var score: String?
  /// The score, normalised to 0…1.
  public var rating: Double?
  /// Whether the reviewer recommends the film, as far as that is known.
  public var verdict: Freshness?
  /// Where the verdict comes from.
  public var basis: VerdictBasis
  /// The probability of fresh that the text alone suggests; `nil` where it says nothing.
  public var probability: Double?
  /// The rating that the text alone suggests, 0…1; `nil` where it says nothing.
  public var predictedRating: Double?
  /// Whether it is by the audience.
  public var isAudience: Bool
  /// Whether it is by a top critic.
  public var isTopCritic: Bool
  /// The text; may be empty.
  public var text: String

  enum CodingKeys: String, CodingKey {
    case number, film, key, author, publication, date, score, rating, verdict, basis, probability
    case predictedRating = "predicted_rating"
    case isAudience = "audience"
    case isTopCritic = "top_critic"
    case text
  }
}

extension StoredReview {
  /// The columns that ``init(_:)`` reads.
  static let columns = """
    review.id, review.film, review.key, author, publication, review.date, score, rating, verdict, basis,
    probability, predicted, audience, top, review.text
    """

  init(_ row: Row) {
    self.init(
      number: row[0], film: row[1], key: row[2], author: row[3], publication: row[4], date: row[5],
      score: row[6], rating: row[7],
      verdict: (row[8] as Int?).map { $0 == 1 ? .fresh : .rotten },
      basis: VerdictBasis(rawValue: row[9]) ?? .none, probability: row[10],
      predictedRating: row[11], isAudience: row[12], isTopCritic: row[13], text: row[14])
  }
}
