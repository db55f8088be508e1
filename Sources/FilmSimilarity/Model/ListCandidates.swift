import LinearAlgebra

/// The films that a list is chosen from: those with the best of scores that may be a little too small.
struct ListCandidates: Sendable {
  /// By index.
  let films: [Int]
  /// No other film has a greater score; −∞ where there is no other.
  let bound: Float

  /// How far two sums of the same numbers in another order differ, as a share: some hundred roundings.
  private static let rounding: Float = 1e-5

  /// - Parameters:
  ///   - best: the best, the best first.
  ///   - reach: how many were asked for.
  ///   - missing: by how much no score is too small.
  init(_ best: [TopK.Ranked], reach: Int, missing: Float) {
    films = best.map(\.index)
    guard best.count >= reach, let last = best.last?.value else {
      bound = -.infinity
      return
    }
    bound = last + missing + Self.rounding * last.magnitude
  }
}
