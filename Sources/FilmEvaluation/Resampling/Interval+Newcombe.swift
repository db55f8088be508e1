extension Interval {
  /// The interval of Newcombe for the difference of two shares of different things counted: the first less the second.
  ///
  /// Made of both shares' intervals of Wilson, so that it holds for few counts too.
  /// R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven
  /// methods", Statistics in Medicine 17, 1998, method 10.
  ///
  /// - Parameters:
  ///   - one: how many of the first total have the property.
  ///   - other: how many of the second total have it.
  ///   - deviations: half the interval's width in standard deviations; 1.96 covers 95 %.
  /// - Returns: `nil` where either total is 0.
  public init?(
    newcombe one: (count: Int, total: Int), less other: (count: Int, total: Int),
    deviations: Double = 1.959_963_985
  ) {
    guard let a = Interval(wilson: one.count, of: one.total, deviations: deviations),
      let b = Interval(wilson: other.count, of: other.total, deviations: deviations)
    else { return nil }
    let first = Double(one.count) / Double(one.total)
    let second = Double(other.count) / Double(other.total)
    func root(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
    let difference = first - second
    self.init(
      low: difference - root(first - a.low, b.high - second),
      high: difference + root(a.high - first, second - b.low))
  }
}
