import Bytes
import FilmCatalogue
import FilmData
import FilmReports
import FilmSentiment

/// A review as a page shows it.
struct ReviewView {
  var anchor: String
  /// A critic with their page, or someone of the audience, who has none.
  var author: Link?
  var publication: String?
  var date: String?
  var score: String?
  var stars: String?
  var verdict: String
  var verdictClass: String
  var basis: String?
  var isPredicted: Bool
  var rating: String?
  var isTopCritic: Bool
  var pieces: [Piece]
  var opinions: [Opinion] = []
  var why: Why?
  /// The film, where reviews of several are together.
  var about: Link?

  /// What a review says of an aspect.
  struct Opinion {
    var name: String
    var `class`: String
    var address: String?
    /// The words that say it.
    var words: String?
  }

  /// - Parameter marked: where the hits of a search are.
  init(_ review: StoredReview, words: [PageWord] = [], marked: [Range<Int>] = []) {
    anchor = Self.anchor(review.number)
    author = review.author.flatMap { $0.isEmpty ? nil : $0 }.map {
      Link($0, review.isAudience ? nil : SiteAddress.person($0))
    }
    publication = review.publication.flatMap { $0.isEmpty ? nil : $0 }
    date = review.date.map { PageDate.short($0) }
    score = review.score.flatMap { $0.isEmpty ? nil : $0 }
    if review.isAudience { stars = review.rating.map { Stars.text(share: $0) } }
    (verdict, verdictClass) = Self.verdict(review.verdict)
    basis = Self.basis(review.basis)
    isPredicted = review.basis == .prediction
    rating = (review.rating ?? review.predictedRating).map { DecimalText.text($0, digits: 2) }
    isTopCritic = review.isTopCritic
    pieces = Piece.pieces(
      of: review.text,
      words: words.map { .init(bytes: $0.start..<max($0.start, $0.end), valence: $0.valence) },
      marked: marked)
  }

  /// The place of a review on its film's page.
  static func anchor(_ number: Int64) -> String { "review-\(number)" }

  private static func verdict(_ verdict: Freshness?) -> (String, String) {
    switch verdict {
    case .fresh: ("Fresh", "fresh")
    case .rotten: ("Rotten", "rotten")
    case nil: ("No verdict", "none")
    }
  }

  private static func basis(_ basis: VerdictBasis) -> String? {
    switch basis {
    // What the reviewer said needs no word.
    case .none, .label: nil
    case .score: "read off the score"
    case .prediction: "predicted from the text"
    }
  }
}
