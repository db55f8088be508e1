import Bytes
public import FilmData

/// The reviews that a lexicon is trained on: their texts in one piece of memory, with
/// labels, ratings, films and critics.
public final class TrainingReviews {
  private let normalizer = TextNormalizer()
  private let texts = ByteBuffer(capacity: 1 << 20)
  private var ends: [Int] = []
  /// 1 fresh, 0 rotten, NaN unknown.
  private(set) var labels: [Float] = []
  /// 0…1; NaN unknown.
  private(set) var ratings: [Float] = []
  /// A hash of the film's key, title or else the review's identifier, so that reviews of one film
  /// stay on one side of a split.
  private(set) var films: [UInt64] = []
  /// A hash of the critic's name; 0 where there is none.
  private(set) var critics: [UInt64] = []
  /// The name behind each hash.
  private(set) var criticNames: [UInt64: String] = [:]
  /// The domain of each review, an index into ``domainNames``.
  private(set) var domains: [UInt8] = []
  /// The domains; the first is that of all reviews that name none.
  private(set) var domainNames = [""]
  /// How much each review counts.
  private(set) var weights: [Float] = []

  /// Makes an empty collection.
  public init() {}

  /// How many reviews there are.
  public var count: Int { ends.count }

  /// How many have a label.
  public var labelledCount: Int { labels.count { !$0.isNaN } }

  /// Adds a review; one without a label and a rating is left out.
  ///
  /// - Parameters:
  ///   - review: the review.
  ///   - weight: how much it counts compared with others, usually 1.
  ///   - domain: where it comes from, such as "audience"; each of at most 255 domains gets a bias of
  ///     its own, as do reviews without a domain.
  public func add(_ review: Review, weight: Float = 1, domain: String = "") {
    var text = review.text
    text.withUTF8 { bytes in
      add(
        UnsafeRawBufferPointer(bytes), label: review.verdict, rating: review.rating,
        filmKey: (review.film ?? review.title ?? review.id ?? "").utf8,
        critic: (review.critic ?? "").utf8, weight: weight, domain: domain)
    }
  }

  /// Adds a review's row.
  package func add(_ row: ReviewRow, weight: Float = 1, domain: String = "") {
    let film = row.filmKey
    add(
      row.text, label: row.verdict, rating: row.rating,
      filmKey: film.isPresent ? film.bytes : row[.id].bytes, critic: row[.critic].bytes,
      weight: weight, domain: domain)
  }

  private func add(
    _ text: UnsafeRawBufferPointer, label: Freshness?, rating: Double?,
    filmKey: some Collection<UInt8>, critic: some Collection<UInt8>, weight: Float,
    domain: String
  ) {
    guard label != nil || rating != nil else { return }
    texts.append(normalizer.normalize(text))
    ends.append(texts.count)
    labels.append(label.map { $0 == .fresh ? 1 : 0 } ?? .nan)
    ratings.append(rating.map { Float($0) } ?? .nan)
    // A review that names nothing is a film of its own: else all such reviews would be held out
    // together, or none.
    films.append(
      filmKey.isEmpty ? WordHash.join(WordHash.seed, UInt64(count)) : WordHash.of(filmKey))
    weights.append(weight)
    domains.append(index(of: domain))
    let key = ContextReview.key(critic) ?? 0
    critics.append(key)
    if key != 0, criticNames[key] == nil {
      criticNames[key] = String(decoding: Array(critic), as: UTF8.self)
    }
  }

  private func index(of domain: String) -> UInt8 {
    if let index = domainNames.firstIndex(of: domain) { return UInt8(index) }
    guard domainNames.count <= UInt8.max else { return 0 }
    domainNames.append(domain)
    return UInt8(domainNames.count - 1)
  }

  /// A review as its film's and critic's other reviews see it.
  func contextReview(_ index: Int, score: SentimentScore) -> ContextReview {
    let label = labels[index]
    let rating = ratings[index]
    return ContextReview(
      score: score, film: films[index], critic: critics[index] == 0 ? nil : critics[index],
      label: label.isNaN ? nil : label == 1 ? .fresh : .rotten,
      rating: rating.isNaN ? nil : Double(rating))
  }

  /// The text of a review, normalised; valid until the next one is added.
  func text(_ index: Int) -> UnsafeRawBufferPointer {
    let start = index == 0 ? 0 : ends[index - 1]
    return UnsafeRawBufferPointer(rebasing: texts.bytes[start..<ends[index]])
  }

  /// Whether a review's film belongs to the held-out share.
  func isHeldOut(_ index: Int, share: Double, seed: UInt64) -> Bool {
    let mixed = WordHash.join(films[index], WordHash.finish(WordHash.seed, seed, length: 8))
    return Double(mixed >> 11) / Double(1 << 53) < share
  }
}
