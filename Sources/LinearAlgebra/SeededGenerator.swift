import Glibc

/// A small generator of random numbers whose sequence is part of its contract: SplitMix64.
///
/// The state is a counter, so a generator for every (seed, stream) pair costs nothing to make:
/// give each row, sweep or worker its own stream, and results do not depend on who draws first.
///
/// Source: Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014,
/// doi 10.1145/2660193.2660195.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var state: UInt64

  /// Starts the sequence of a seed.
  package init(seed: UInt64) {
    state = seed
  }

  /// Starts one of the independent sequences of a seed.
  package init(seed: UInt64, stream: UInt64) {
    // Mixed twice: neighbouring seeds and streams must not give shifted copies of one sequence,
    // and seed and stream must not be exchangeable.
    state = SeededGenerator.mix(seed &+ SeededGenerator.step)
    state = SeededGenerator.mix(state &+ stream &+ SeededGenerator.step)
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= SeededGenerator.step
    return SeededGenerator.mix(state)
  }

  /// A number from 0 up to, but not including, 1, with 53 random bits.
  package mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A number of the normal distribution with mean 0 and deviation 1 (Box and Muller 1958).
  ///
  /// Always draws two numbers of the sequence, so that the position in it stays known.
  package mutating func normal() -> Double {
    let (radius, angle) = (uniform(), uniform())
    return (-2 * log(1 - radius)).squareRoot() * cos(2 * Double.pi * angle)
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Matrix {
  /// A matrix of independent normal numbers; a row depends only on the seed and its index.
  package static func normal(
    rowCount: Int, columnCount: Int, deviation: Float = 1, seed: UInt64
  ) -> Matrix {
    var elements: [Float] = []
    elements.reserveCapacity(rowCount * columnCount)
    for row in 0..<rowCount {
      var generator = SeededGenerator(seed: seed, stream: UInt64(row))
      for _ in 0..<columnCount { elements.append(Float(generator.normal()) * deviation) }
    }
    return Matrix(rowCount: rowCount, columnCount: columnCount, elements: elements)
  }
}
