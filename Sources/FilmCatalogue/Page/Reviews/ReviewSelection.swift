internal import FilmData

/// Which reviews of a film a page shows, and in which order.
struct ReviewSelection {
  let choice: PageChoice

  /// The reviews to show, of those by critics or those by the audience.
  ///
  /// - Complexity: O(*n* log *n*).
  func shown(of reviews: [ReadReview]) -> [ReadReview] {
    let filter = ReviewFilter(choice)
    let wanted = reviews.filter { filter.isPassed(by: $0, without: .source) }
    let ordered =
      switch choice.order {
      case .telling: Self.tellingFirst(wanted)
      case .newest: wanted.sorted { Self.precedes($0.review, $1.review) }
      case .best: Self.rated(wanted, sign: -1)
      case .worst: Self.rated(wanted, sign: 1)
      }
    let rest = ordered.dropFirst(max(0, choice.reviewOffset))
    let shown = Array(rest.prefix(choice.reviewLimit ?? .max))
    guard let wanted = reviews.first(where: { $0.review.number == choice.review }) else {
      return shown
    }
    return [wanted] + shown.filter { $0.review.number != choice.review }
  }

  /// The newest first, those without a date last, as the catalogue lists them.
  private static func precedes(_ a: StoredReview, _ b: StoredReview) -> Bool {
    let (one, other) = (NewestReviews.dayOrYear(a.date), NewestReviews.dayOrYear(b.date))
    if one == other { return a.number > b.number }
    guard let one, let other else { return one != nil }
    return one > other
  }

  private static func rated(_ reviews: [ReadReview], sign: Double) -> [ReadReview] {
    func key(_ review: StoredReview) -> Double {
      (review.rating ?? review.predictedRating).map { sign * $0 } ?? .infinity
    }
    return reviews.sorted {
      (key($0.review), $0.review.number) < (key($1.review), $1.review.number)
    }
  }
}

// MARK: The most telling first

extension ReviewSelection {
  /// The most telling of both sides in turn, as often as their shares of all allow; those without a verdict last.
  static func tellingFirst(_ reviews: [ReadReview]) -> [ReadReview] {
    let sides = [Freshness.fresh, .rotten, nil].map { side in
      sortedByTelling(reviews.filter { $0.review.verdict == side })
    }
    var (fresh, rotten) = (sides[0][...], sides[1][...])
    let (all, total) = (fresh.count, fresh.count + rotten.count)
    var ordered: [ReadReview] = []
    while ordered.count < total {
      // As many fresh ones as their share of those shown so far, rounded.
      let due = (2 * (ordered.count + 1) * all + total) / (2 * total)
      let isFresh = rotten.isEmpty || !fresh.isEmpty && all - fresh.count < due
      ordered.append(isFresh ? fresh.removeFirst() : rotten.removeFirst())
    }
    return ordered + sides[2]
  }

  private static func sortedByTelling(_ reviews: [ReadReview]) -> [ReadReview] {
    let ranked = reviews.map { (review: $0, value: $0.tellingness) }
    return ranked.sorted { a, b in
      a.value == b.value ? a.review.review.number < b.review.review.number : a.value > b.value
    }.map(\.review)
  }
}

extension ReadReview {
  /// Matches that bring a text half of the way to saying all that it can: of critics' snippets half match fewer.
  private static let substantialMatchCount = 10.0
  /// What a text counts that was cut off.
  private static let cutShare = 0.7

  /// How well the review stands for its verdict: clear, of many words that count, and with reasons, 0…1.
  ///
  /// (2*p* − 1) · *m* / (*m* + 10) · (*a* + 1) / (*a* + 2), with *p* the probability of the review's own verdict by its
  /// text, *m* the entries of the lexicon that it matches, and *a* its opinions of aspects: so length counts only as far
  /// as it says something, and ever less.
  var tellingness: Double {
    guard let probability else { return 0 }
    let own = review.verdict == .rotten ? 1 - probability : probability
    let matches = matchCount > 0 ? Double(matchCount) : Double(review.text.utf8.count) / 10
    let substance = matches / (matches + Self.substantialMatchCount)
    let isCut = ["...", "…"].contains { review.text.hasSuffix($0) || review.text.hasPrefix($0) }
    let reasons = Double(opinions.count + 1) / Double(opinions.count + 2)
    return (2 * own - 1) * substance * reasons * (isCut ? Self.cutShare : 1)
  }
}
