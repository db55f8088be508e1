import FilmData
import Glibc

/// The entries of grades inside a text (``GradeWord``): what a reviewer's own grade says of the label.
///
/// The valence is the log-odds of fresh among the training's reviews with that score, made never falling
/// (isotonic regression), less the model's bias; the rating weight is what leads to the grade itself. No text
/// is looked at: a critic's snippet rarely has its grade, but its row does.
enum GradeEntries {
  /// The fewest reviews with a score and a label from which the entries are made.
  private static let minimumCount = 1000
  /// Added to both counts of a step; a step that nobody gave must not be infinitely sure.
  private static let prior = 0.5
  /// The largest log-odds: 998 of 1,000, the share of fresh among reviews of four fifths and more.
  private static let mostCertain = 6.0

  static func make(
    _ reviews: TrainingReviews, _ rows: [Int], for model: SentimentModel
  ) -> [LexiconEntry] {
    var fresh = [Double](repeating: 0, count: GradeMark.steps + 1)
    var counts = fresh
    for row in rows where !reviews.labels[row].isNaN && !reviews.ratings[row].isNaN {
      let step = GradeMark.step(Double(reviews.ratings[row]))
      fresh[step] += Double(reviews.labels[row])
      counts[step] += 1
    }
    guard counts.reduce(0, +) >= Double(minimumCount) else { return [] }
    let shares = shares(fresh, counts)
    return shares.indices.map { step in
      let odds = log(shares[step] / (1 - shares[step]))
      let limited = min(max(odds, -mostCertain), mostCertain)
      let weight = score(of: Double(step) / Double(GradeMark.steps), model.calibration)
      return LexiconEntry(
        text: GradeWord.text(step), valence: hundredths(limited - model.bias),
        ratingWeight: hundredths(weight - model.ratingBias), occurrences: Int(counts[step]))
    }
  }

  /// The share of fresh of each step, never falling: neighbours that disagree are pooled.
  private static func shares(_ fresh: [Double], _ counts: [Double]) -> [Double] {
    var pools: [(fresh: Double, count: Double, steps: Int)] = []
    for step in fresh.indices {
      pools.append((fresh[step] + prior, counts[step] + 2 * prior, 1))
      while pools.count > 1, let last = pools.last {
        let before = pools[pools.count - 2]
        guard before.fresh / before.count >= last.fresh / last.count else { break }
        pools.removeLast(2)
        pools.append(
          (before.fresh + last.fresh, before.count + last.count, before.steps + last.steps))
      }
    }
    return pools.flatMap { Array(repeating: $0.fresh / $0.count, count: $0.steps) }
  }

  /// The rating's score that a calibration turns into a rating, or the nearest.
  private static func score(of rating: Double, _ calibration: RatingCalibration) -> Double {
    var low = calibration.scores[0]
    var high = calibration.scores[calibration.scores.count - 1]
    // Halving an interval of a dozen leaves a thousandth after fifteen steps.
    for _ in 0..<15 {
      let middle = (low + high) / 2
      if calibration.rating(for: middle) < rating { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  private static func hundredths(_ value: Double) -> Float {
    Float((value * 100).rounded() / 100)
  }
}
