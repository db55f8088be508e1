/// How many fresh and rotten reviews have each feature, every review counted by its importance.
///
/// A review may also be partly one and partly the other: with a model's probabilities in place of
/// labels these are the counts that the model expects.
struct ClassSums {
  /// The fresh reviews of each feature.
  let fresh: [Float]
  /// The rotten reviews of each feature.
  let rotten: [Float]
  /// All fresh reviews.
  let freshTotal: Double
  /// All rotten reviews.
  let rottenTotal: Double

  /// - Parameters:
  ///   - shares: how much of each review is fresh, 0…1; not read where its importance is 0.
  ///   - importances: how much each review counts.
  /// - Complexity: O(non-zeros).
  init(_ matrix: FeatureMatrix, shares: [Float], importances: [Float]) {
    var fresh = [Float](repeating: 0, count: matrix.rowCount)
    var rotten = fresh
    var (freshTotal, rottenTotal) = (0.0, 0.0)
    for row in shares.indices where importances[row] > 0 {
      fresh[row] = shares[row] * importances[row]
      rotten[row] = (1 - shares[row]) * importances[row]
      freshTotal += Double(fresh[row])
      rottenTotal += Double(rotten[row])
    }
    (self.freshTotal, self.rottenTotal) = (freshTotal, rottenTotal)
    self.fresh = Self.sums(of: fresh, matrix)
    self.rotten = Self.sums(of: rotten, matrix)
  }

  private static func sums(of values: [Float], _ matrix: FeatureMatrix) -> [Float] {
    var sums = [Float](repeating: 0, count: matrix.columnCount)
    matrix.columnSums(values, into: &sums)
    return sums
  }
}
