extension Interval {
  /// The interval of Wilson for a share: where the true one lies, given those that were counted.
  ///
  /// Holds for few counts and shares near 0 or 1, where the interval around the share itself would leave 0…1.
  /// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927,
  /// doi 10.1080/01621459.1927.10502953.
  ///
  /// - Parameters:
  ///   - count: how many of the total have the property.
  ///   - total: all that were counted.
  ///   - deviations: the normal quantile of the confidence; 1.959964 for 95 %.
  /// - Returns: `nil` for a total of 0.
  public init?(wilson count: Int, of total: Int, deviations: Double = 1.959_963_985) {
    precondition(count >= 0 && count <= total, "\(count) of \(total)")
    guard total > 0 else { return nil }
    let (n, share, square) = (
      Double(total), Double(count) / Double(total), deviations * deviations
    )
    let centre = (share + square / (2 * n)) / (1 + square / n)
    let half =
      deviations / (1 + square / n)
      * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    self.init(
      low: count == 0 ? 0 : max(0, centre - half), high: count == total ? 1 : min(1, centre + half))
  }
}
