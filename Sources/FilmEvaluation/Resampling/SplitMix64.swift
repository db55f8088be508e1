/// A small seeded generator of 64-bit numbers, the same on every machine.
///
/// G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA
/// 2014, doi 10.1145/2660193.2660195.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var state: UInt64

  /// Starts the sequence of a seed.
  package init(seed: UInt64) {
    state = seed
  }

  /// Starts the sequence number `stream` of a seed.
  ///
  /// The streams depend on nothing but the two numbers, so that work can be done in any order and
  /// by any number of threads.
  package init(seed: UInt64, stream: Int) {
    let jump = SplitMix64.increment &* UInt64(truncatingIfNeeded: stream)
    state = SplitMix64.mix(SplitMix64.mix(seed) &+ jump)
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= SplitMix64.increment
    return SplitMix64.mix(state)
  }

  /// A whole number in 0..<bound, each as likely as the others.
  ///
  /// D. Lemire, "Fast random integer generation in an interval", ACM Transactions on Modeling and
  /// Computer Simulation 29, 2019, doi 10.1145/3230636. Written out because the standard library
  /// does not promise to keep its own way from one version to the next.
  package mutating func next(below bound: Int) -> Int {
    precondition(bound > 0, "bound is \(bound), must be positive")
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// A bijection of 64-bit numbers in which every input bit changes half of the output bits.
  package static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension UInt64 {
  /// The upper 53 bits as a fraction in 0..<1.
  package var unitFraction: Double { Double(self >> 11) * 0x1p-53 }
}
