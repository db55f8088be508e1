import LinearAlgebra

/// Brings the cosines of one kind of evidence to a common scale.
///
/// Cosines of words are small, those of factors large, and both differ from film to film. A cosine c
/// of film i becomes c / mᵢ, where mᵢ is the mean of the film's own twenty nearest: 1 is as near as
/// those, 0 is nothing in common. It is linear in c, so that the films of a query add up; c / (c + mᵢ),
/// which never exceeds 1, agrees less with people's tags.
struct Nearness: Sendable {
  /// How many of a film's nearest its scale is the mean of.
  static let neighbourCount = 20
  /// mᵢ of each film; `nil` leaves cosines as they are.
  let means: StoredNumbers<Float>?

  /// The mean of the largest cosines, without the film's own; 0 if none is above 0.
  static func mean(ofNearest cosines: UnsafeBufferPointer<Float>, except film: Int) -> Float {
    let best = TopK.best(neighbourCount, of: cosines) { $0 != film }
    let sum = best.reduce(Float(0)) { $0 + max(0, $1.value) }
    return sum / Float(neighbourCount)
  }

  /// 1 / mᵢ; 0 for a film that is near to none.
  func factor(of film: Int) -> Float {
    guard let means else { return 1 }
    let mean = means.withElements { $0[film] }
    return mean > 0 ? 1 / mean : 0
  }
}
