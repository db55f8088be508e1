internal import FilmData
internal import FilmSentiment

/// Which reviews pass the filters of a choice, each filter by itself.
struct ReviewFilter {
  private let choice: PageChoice

  init(_ choice: PageChoice) { self.choice = choice }

  /// The filters.
  enum Part: CaseIterable {
    case source, verdict, score, aspect
  }

  /// Whether a review passes all filters but one.
  func isPassed(by review: ReadReview, without part: Part) -> Bool {
    Part.allCases.allSatisfy { $0 == part || isPassed(by: review, $0) }
  }

  private func isPassed(by review: ReadReview, _ part: Part) -> Bool {
    switch part {
    case .source: review.review.isAudience ? choice.showsAudience : choice.showsCritics
    case .verdict: choice.verdict == nil || review.review.verdict == choice.verdict
    case .score: choice.score.map { review.rests(on: $0) } ?? true
    case .aspect: choice.aspect.map { review.speaks(of: $0) } ?? true
    }
  }
}

extension ReadReview {
  /// Whether the verdict rests on a score of the reviewer's, or on the text.
  func rests(on score: PageChoice.Score) -> Bool {
    switch score {
    case .scored: review.rating != nil
    case .predicted: review.basis == .prediction
    }
  }

  /// Whether it has an opinion on an aspect.
  func speaks(of aspect: String) -> Bool {
    opinions.contains { $0.aspect.rawValue == aspect }
  }
}
