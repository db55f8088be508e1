/// How predicted ratings spread around true ones: counts in a grid, and the mistakes of each column.
///
/// A column holds reviews of similar true rating, a row those of similar predicted rating; both have the
/// same number of bins of equal width over 0…1, the last including its upper bound.
public struct RatingHistogram: Sendable, Hashable {
  /// The reviews of one column.
  public struct Column: Sendable, Hashable {
    /// Reviews by predicted rating, the lowest first.
    public internal(set) var counts: [Int]
    /// Σ |predicted − true|.
    var absoluteErrors = 0.0
    /// Σ predicted.
    var predictions = 0.0
    /// Reviews whose label is also known.
    public internal(set) var labelCount = 0
    /// Those of them that are labelled wrongly.
    public internal(set) var mistakeCount = 0

    /// All reviews of the column whose rating was predicted.
    public var count: Int { counts.reduce(0, +) }
    /// The mean predicted rating, 0…1; `nil` without reviews.
    public var meanPrediction: Double? { count > 0 ? predictions / Double(count) : nil }
    /// The mean absolute error of the rating, 0…1; `nil` without reviews.
    public var mae: Double? { count > 0 ? absoluteErrors / Double(count) : nil }
    /// The share of wrong labels, 0…1; `nil` without labels.
    public var mistakeShare: Double? {
      labelCount > 0 ? Double(mistakeCount) / Double(labelCount) : nil
    }
  }

  /// The columns, from the lowest true rating to the highest.
  public private(set) var columns: [Column]

  /// Makes an empty grid.
  ///
  /// - Precondition: `binCount` is positive.
  public init(binCount: Int = 20) {
    precondition(binCount > 0, "\(binCount) bins; at least 1 is needed")
    columns = Array(
      repeating: Column(counts: Array(repeating: 0, count: binCount)), count: binCount)
  }

  /// Gathers the predictions whose true rating is known.
  public init(_ predictions: [SentimentPrediction], binCount: Int = 20) {
    self.init(binCount: binCount)
    for prediction in predictions {
      guard let actual = prediction.trueRating else { continue }
      let column = bin(of: actual)
      if let predicted = prediction.rating {
        columns[column].counts[bin(of: predicted)] += 1
        columns[column].absoluteErrors += (predicted - actual).magnitude
        columns[column].predictions += predicted
      }
      if let label = prediction.trueLabel {
        columns[column].labelCount += 1
        columns[column].mistakeCount += label == prediction.label ? 0 : 1
      }
    }
  }

  /// The bin of a rating; ratings outside 0…1 count in the first or last.
  func bin(of rating: Double) -> Int {
    // 0.7 · 10 must be 7, but binary fractions may fall short of it.
    max(0, min(columns.count - 1, Int((rating * Double(columns.count) + 1e-9).rounded(.down))))
  }
}
