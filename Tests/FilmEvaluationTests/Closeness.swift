extension Double {
  /// Whether two numbers differ by no more than a rounding error.
  func isClose(to other: Double?, within tolerance: Double = 1e-12) -> Bool {
    guard let other else { return false }
    return (self - other).magnitude <= tolerance * max(1, magnitude, other.magnitude)
  }
}
