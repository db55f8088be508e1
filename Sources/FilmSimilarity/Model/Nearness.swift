import LinearAlgebra

/// Brings the cosines of one kind of evidence to a common scale.
///
/// Cosines of words are small, those of factors large, and both differ from film to film. A cosine c
/// of film i becomes c / (c + mᵢ), where mᵢ is the mean of the film's own twenty nearest: ½ is as near
/// as those, 0 is nothing in common, and 1 is never reached.
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

  /// What turns a film's cosines into nearness.
  func scale(of film: Int) -> Scale {
    Scale(mean: means.map { means in means.withElements { $0[film] } })
  }

  /// The scale of one film.
  struct Scale {
    let mean: Float?

    @inline(__always)
    func callAsFunction(_ cosine: Float) -> Float {
      guard let mean else { return cosine }
      guard cosine > 0, mean > 0 else { return 0 }
      return cosine / (cosine + mean)
    }

    /// Adds the nearness of many, times a weight, to sums.
    func add(
      _ cosines: UnsafeBufferPointer<Float>, times weight: Float,
      to sums: UnsafeMutableBufferPointer<Float>
    ) {
      precondition(cosines.count == sums.count, "\(cosines.count) cosines, \(sums.count) sums")
      if let mean {
        guard mean > 0 else { return }
        for index in sums.indices {
          let cosine = cosines[index] > 0 ? cosines[index] : 0
          sums[index] += weight * (cosine / (cosine + mean))
        }
      } else {
        for index in sums.indices { sums[index] += weight * cosines[index] }
      }
    }
  }
}
