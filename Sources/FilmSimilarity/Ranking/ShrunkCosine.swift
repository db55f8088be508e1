/// The cosine of two films' likes, shrunk where few people like both, 0…1.
///
/// ```
/// c / √(n₁ n₂) · c / (c + κ)
/// ```
/// with c people who like both and n who like each. The second term keeps films with few likes from
/// being near by chance: at κ common likes a cosine counts half.
///
/// Source: Bell, Koren: Scalable collaborative filtering with jointly derived neighborhood
/// interpolation weights, ICDM 2007, doi 10.1109/ICDM.2007.90.
struct ShrunkCosine: Sendable {
  /// κ.
  let shrinkage: Float

  @inline(__always)
  func callAsFunction(common: Int32, likes: Int32, otherLikes: Int32) -> Float {
    guard common > 0 else { return 0 }
    let c = Float(common)
    return c / (Float(likes) * Float(otherLikes)).squareRoot() * c / (c + shrinkage)
  }
}
