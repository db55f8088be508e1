internal import Bytes
internal import FilmAnalytics
internal import FilmData
internal import FilmSentiment
import Glibc

/// The scored reviews of one block of a file, packed as they go into the database.
///
/// Made by one of the threads that score, written by the one thread that holds the transaction: what can be done
/// before the transaction is done here. Texts are bytes of one buffer, so that a review costs no String.
final class ReviewPart {
  /// A text in the buffer; empty for none.
  struct Span {
    var start: Int32 = 0
    var count: Int32 = 0
  }

  struct Packed {
    /// The film's index in ``ReviewPart/films``.
    var film: Int32
    var isAudience = false
    var isTop = false
    var basis = VerdictBasis.none
    var verdict: Freshness?
    var rating: Double?
    var prediction: (probability: Double, rating: Double)?
    var key = Span()
    var author = Span()
    var publication = Span()
    var date = Span()
    var score = Span()
    var text = Span()
    /// A hash of what makes the review the same in another file.
    var identity: UInt64 = 0
  }

  /// The fields that name a film.
  struct Name {
    /// All fields with what parts them: the same for the same name in every part.
    var all: Span
    var hash: UInt64
    var film: Span
    var title: Span
    var year: Int?
  }

  private(set) var reviews: [Packed] = []
  /// The names of the films, each once.
  private(set) var films: [Name] = []
  private let buffer = ByteBuffer(capacity: 1 << 18)
  private var filmTable = ProbeTable()
  private let keyKind: FilmIDKind?
  private let isAudience: Bool

  /// - Parameters:
  ///   - keyKind: whose identifiers the films' keys are, if the name of their column tells.
  ///   - isAudience: whether all reviews are by the audience, whatever the rows say.
  init(keyKind: FilmIDKind?, isAudience: Bool) {
    (self.keyKind, self.isAudience) = (keyKind, isAudience)
    reviews.reserveCapacity(2000)
  }

  /// The bytes of a text.
  func bytes(_ span: Span) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: buffer.bytes[Int(span.start)..<Int(span.start + span.count)])
  }

  /// Adds a review with its score.
  func add(_ row: ReviewRow, _ score: SentimentScore) {
    var review = Packed(film: film(of: row))
    let own = row.reviewScore
    review.isAudience = isAudience || row.isAudience
    review.isTop = row.isTopCritic
    review.rating = own?.rating
    if score.hasEvidence { review.prediction = (score.probability, score.rating) }
    setVerdict(of: &review, row.freshness, score)
    review.key = append(row[.id])
    review.author = append(row[.critic])
    review.publication = append(row[.publication])
    review.date = appendDate(row[.date])
    review.score = append(own, row[.score])
    review.text = append(row.text)
    review.identity = identity(of: review)
    reviews.append(review)
  }

  /// Removes all reviews and names.
  func removeAll() {
    reviews.removeAll(keepingCapacity: true)
    films.removeAll(keepingCapacity: true)
    filmTable = ProbeTable()
    buffer.clear()
  }

  /// Adds a review that a catalogue had, with its prediction; its film is the first.
  func add(_ stored: StoredReview) {
    var review = Packed(film: 0)
    (review.isAudience, review.isTop) = (stored.isAudience, stored.isTopCritic)
    (review.basis, review.verdict, review.rating) = (stored.basis, stored.verdict, stored.rating)
    if let probability = stored.probability, let rating = stored.predictedRating {
      review.prediction = (probability, rating)
    }
    review.key = append(stored.key)
    review.author = append(stored.author)
    review.publication = append(stored.publication)
    review.date = append(stored.date)
    review.score = append(stored.score)
    review.text = append(stored.text)
    review.identity = identity(of: review)
    reviews.append(review)
  }

  private func setVerdict(
    of review: inout Packed, _ label: Freshness?, _ score: SentimentScore
  ) {
    if let label {
      (review.basis, review.verdict) = (.label, label)
    } else if let rating = review.rating {
      (review.basis, review.verdict) = (.score, Freshness(rating: rating))
    } else if score.hasEvidence {
      (review.basis, review.verdict) = (.prediction, score.label)
    }
  }

  // MARK: Films

  /// The name of a film, of which reviews and facts are looked up.
  func filmName(_ name: Name) -> FilmName {
    FilmName(key: text(name.film), kind: keyKind, title: text(name.title), year: name.year)
  }

  private func text(_ span: Span) -> String? {
    span.count > 0 ? String(decoding: bytes(span), as: UTF8.self) : nil
  }

  private func film(of row: ReviewRow) -> Int32 {
    let start = buffer.count
    var name = Name(all: Span(), hash: 0, film: append(present: row[.film]), title: Span())
    buffer.append(0)
    name.title = append(present: row[.title])
    buffer.append(0)
    _ = append(present: row[.year])
    name.all = Span(start: Int32(start), count: Int32(buffer.count - start))
    name.hash = FNV1a.hash(bytes(name.all))
    let known = filmTable.find(name.hash) { number in
      films[number].all.count == name.all.count
        && bytes(films[number].all).elementsEqual(bytes(name.all))
    }
    if let known {
      buffer.truncate(to: start)
      return Int32(known)
    }
    name.year = FilmTitle.year(row[.year].bytes)
    films.append(name)
    return Int32(filmTable.append(name.hash))
  }

  // MARK: Texts

  private func append(_ value: FieldValue) -> Span {
    value.isPresent && value.kind != .other ? append(value.bytes) : Span()
  }

  private func append(present value: FieldValue) -> Span {
    value.isPresent ? append(value.bytes) : Span()
  }

  private func append(_ text: String?) -> Span {
    let start = buffer.count
    if let text = StorableText.text(text) { buffer.append(text) }
    return Span(start: Int32(start), count: Int32(buffer.count - start))
  }

  private func append(_ bytes: UnsafeRawBufferPointer) -> Span {
    let start = buffer.count
    if bytes.isUTF8, !bytes.hasNUL {
      buffer.append(bytes)
    } else {
      buffer.append(StorableText.text(String(decoding: bytes, as: UTF8.self)))
    }
    return Span(start: Int32(start), count: Int32(buffer.count - start))
  }

  /// A score as it was written; a bare number gets its scale, without which nobody could read it again.
  private func append(_ score: ReviewScore?, _ value: FieldValue) -> Span {
    if let score, case .bare(let scale) = score.notation {
      return append(ReviewScore.text(rating: score.rating, in: .fraction(outOf: scale)))
    }
    return append(value)
  }

  private func appendDate(_ value: FieldValue) -> Span {
    guard value.isPresent, value.kind != .other else { return Span() }
    return ReviewDate.text(value.bytes).map { append($0) } ?? append(value)
  }

  // MARK: Identity

  /// The same author's same text on the same film is the same review, whatever else a file says of it; the row's own
  /// key tells anonymous reviews apart.
  ///
  /// Without a text, what it was scored and when must be the same.
  private func identity(of review: Packed) -> UInt64 {
    var hash = FNV1a()
    hash.combine(review.isAudience ? 1 : 0)
    hash.combine(bytes(review.author.count > 0 ? review.author : review.key))
    hash.combine(0xFF)
    hash.combine(bytes(review.text))
    if review.text.count == 0 {
      for span in [review.score, review.date] {
        hash.combine(0xFF)
        hash.combine(bytes(span))
      }
      hash.combine(review.basis == .label ? (review.verdict == .fresh ? 1 : 2) : 0)
    }
    return hash.value
  }
}

extension UnsafeRawBufferPointer {
  /// Whether a byte is NUL, at which SQLite ends a text.
  fileprivate var hasNUL: Bool { baseAddress.map { memchr($0, 0, count) != nil } ?? false }
}
