import Bytes
import FilmCatalogue
import FilmData

/// A review as a page shows it.
struct PageEntry {
  let review: StoredReview
  let words: [PageWord]

  init(_ review: PageReview) { (self.review, words) = (review.review, review.words) }

  /// On which side it is.
  var tone: PageTone { review.verdict.map { $0 == .fresh ? .good : .bad } ?? .neither }

  /// The verdict with its sign, which needs no colour: "● fresh", "○ rotten".
  var verdict: String {
    switch review.verdict {
    case .fresh: "● fresh"
    case .rotten: "○ rotten"
    case nil: "– no verdict"
    }
  }

  /// Whether the verdict is only predicted.
  var isPredicted: Bool { review.basis == .prediction }

  /// The score in the reviewer's own notation and in per cent; for a predicted verdict the predicted rating.
  var notation: [String] {
    var parts: [String] = []
    if let score = review.score, !score.isEmpty { parts.append(score) }
    if let rating = review.rating {
      parts.append(Percent.text(rating, digits: 0))
    } else if isPredicted, let rating = review.predictedRating {
      parts += ["predicted", "≈ \(Percent.text(rating, digits: 0))"]
    } else if isPredicted {
      parts.append("predicted")
    }
    return parts
  }

  /// Who wrote it, where and when, as far as that is known.
  var byline: [String] {
    [
      review.author, review.publication,
      review.isTopCritic ? "top critic" : nil, review.date.map { PageDate.short($0) },
    ].compactMap(\.self).filter { !$0.isEmpty }
  }

  /// The words that count much and their valences, in the order of the text; in the colours of all others, articles
  /// among them, the few telling ones would be lost.
  var valences: [(bytes: Range<Int>, valence: Double)] {
    words.filter {
      0 <= $0.start && $0.start < $0.end && abs($0.valence) >= TerminalStyle.usual
    }.map { ($0.start..<$0.end, $0.valence) }
  }
}
