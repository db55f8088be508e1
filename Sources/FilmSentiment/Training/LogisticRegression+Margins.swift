extension LogisticRegression.Solution {
  /// What the solution says of each row: its bias and the sum of its features' weights, without any
  /// offset.
  ///
  /// - Complexity: O(non-zeros).
  func margins(
    _ matrix: FeatureMatrix, lengthFactors: [Float], domains: [UInt8]
  ) -> [Float] {
    var sums = [Float](repeating: 0, count: matrix.rowCount)
    matrix.rowSums(weights, into: &sums)
    for row in sums.indices {
      sums[row] = sums[row] * lengthFactors[row] + Float(biases[Int(domains[row])])
    }
    return sums
  }
}
