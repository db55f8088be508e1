import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct IsotonicRegressionTests {
  /// The values of the isotonic fit by its max-min formula: an independent way to the same curve.
  private func naiveFit(_ targets: [Double]) -> [Double] {
    targets.indices.map { i in
      (0...i).map { j in
        (i..<targets.count).map { k in
          targets[j...k].reduce(0, +) / Double(k - j + 1)
        }.min() ?? 0
      }.max() ?? 0
    }
  }

  @Test func `the middle may lie halfway to the median`() {
    // Of 0, 0.6 and 0.9 the mean is 0.5 and the median 0.6; of 0.8 and 1 both are 0.9.
    let scores: [Double] = [1, 1, 1, 2, 2]
    let targets = [0, 0.6, 0.9, 0.8, 1]
    #expect(IsotonicRegression.fit(scores: scores, targets: targets).ratings == [0.5, 0.9])
    let halfway = IsotonicRegression.fit(scores: scores, targets: targets, middle: .halfway)
    #expect(halfway.ratings == [0.55, 0.9])
    // Falling middles are pooled: mean 0.5 and median 0.6 of all five.
    let pooled = IsotonicRegression.fit(
      scores: [2, 2, 2, 1, 1], targets: [0, 0.5, 0.7, 0.6, 0.7], middle: .halfway)
    #expect(pooled.ratings == [0.55])
  }

  @Test(arguments: [2, 3, 4, 5, 6, 7, 8, 12, 16, 20, 25, 32])
  func `of few reviews is exact`(count: Int) {
    var dice = TestGenerator(seed: UInt64(count))
    let scores = (0..<count).map { Double($0) * 0.5 }
    let targets = scores.map { min(1, max(0, $0 / 30 + dice.fraction() * 0.6 - 0.3)) }
    let order = Array(0..<count).shuffled(seed: UInt64(count))
    let curve = IsotonicRegression.fit(
      scores: order.map { scores[$0] }, targets: order.map { targets[$0] })
    // Runs of equal values are one knot at their mean score.
    let fitted = naiveFit(targets)
    var knots: [(scores: [Double], rating: Double)] = []
    for (score, rating) in zip(scores, fitted) {
      if let last = knots.last, abs(last.rating - rating) < 1e-12 {
        knots[knots.count - 1].scores.append(score)
      } else {
        knots.append(([score], rating))
      }
    }
    #expect(curve.scores.count == knots.count)
    for (place, knot) in knots.enumerated() where place < curve.scores.count {
      let mean = knot.scores.reduce(0, +) / Double(knot.scores.count)
      #expect(abs(curve.scores[place] - mean) < 1e-4)
      #expect(abs(curve.ratings[place] - knot.rating) < 1e-4)
    }
  }

  @Test(arguments: [65, 100, 1_000, 5_000])
  func `of many reviews has few knots, never falls and is close to the truth`(count: Int) {
    var dice = TestGenerator(seed: UInt64(count))
    let scores = (0..<count).map { _ in dice.fraction() * 8 - 4 }
    let targets = scores.map { SentimentScore.logistic($0) + (dice.fraction() - 0.5) * 0.1 }
    let curve = IsotonicRegression.fit(scores: scores, targets: targets)
    #expect(curve.scores.count <= 64 && curve.scores.count > 5)
    for (a, b) in zip(curve.ratings, curve.ratings.dropFirst()) { #expect(a <= b) }
    for step in -30...30 {
      let score = Double(step) / 10
      #expect(abs(curve.rating(for: score) - SentimentScore.logistic(score)) < 0.1)
    }
  }

  @Test func `equal scores have one rating, their mean`() {
    // 300 reviews match nothing; their targets come in any order.
    let scores = [Double](repeating: 0, count: 300) + (1...20).map { Double($0) }
    let targets = (0..<300).map { $0 < 150 ? 0.1 : 0.5 } + (1...20).map { _ in 0.9 }
    let curve = IsotonicRegression.fit(scores: scores, targets: targets)
    #expect(abs(curve.rating(for: 0) - 0.3) < 1e-4)
    #expect(abs(curve.rating(for: 20) - 0.9) < 1e-4)
  }

  @Test func `falling targets give their mean`() {
    let curve = IsotonicRegression.fit(scores: [1, 2, 3], targets: [0.9, 0.6, 0.3])
    #expect(curve == RatingCalibration(scores: [2], ratings: [0.6]))
  }

  @Test func `ratings stay in 0…1 and have four decimals`() {
    let curve = IsotonicRegression.fit(scores: [0, 1, 2], targets: [-0.5, 1.0 / 3, 1.5])
    #expect(curve == RatingCalibration(scores: [0, 1, 2], ratings: [0, 0.3333, 1]))
  }

  @Test func `one review is too few`() {
    #expect(IsotonicRegression.fit(scores: [], targets: []) == .logistic)
    #expect(IsotonicRegression.fit(scores: [1], targets: [1]) == .logistic)
  }
}
