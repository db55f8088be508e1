import Glibc

/// A small generator of random numbers with a guaranteed sequence: SplitMix64.
///
/// The state is a counter, so a generator for every (seed, stream) pair costs nothing to make:
/// give each row, sweep or worker its own stream, and results do not depend on who draws first.
///
/// Source: Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014,
/// doi 10.1145/2660193.2660195.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  @usableFromInline
  static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
  @usableFromInline
  var state: UInt64

  /// Starts the sequence of a seed.
  @inlinable
  package init(seed: UInt64) {
    state = seed
  }

  /// Starts one of the independent sequences of a seed.
  package init(seed: UInt64, stream: UInt64) {
    // Mixed twice: neighbouring seeds and streams must not give shifted copies of one sequence,
    // and seed and stream must not be exchangeable.
    state = Self.mix(seed &+ Self.step)
    state = Self.mix(state &+ stream &+ Self.step)
  }

  /// Starts one of the independent sequences of a seed, those of splits and of resampling.
  ///
  /// They differ from those of `init(seed:stream:)`, so that a seed gives the same folds and replicates
  /// as in earlier versions.
  package init(seed: UInt64, replicate: Int) {
    let jump = Self.step &* UInt64(truncatingIfNeeded: replicate)
    state = Self.mix(Self.mix(seed) &+ jump)
  }

  /// The next 64 bits.
  @inlinable
  package mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mix(state)
  }

  /// A whole number in 0..<bound, all equally likely.
  ///
  /// Lemire: Fast random integer generation in an interval, ACM Transactions on Modeling and Computer
  /// Simulation 29 (2019), doi 10.1145/3230636. Implemented here because the standard library does not
  /// promise to keep its own method from one version to the next.
  @inlinable
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

  /// A number from 0 up to, but not including, 1, with 53 random bits.
  package mutating func uniform() -> Double {
    next().unitFraction
  }

  /// A number of the normal distribution with mean 0 and deviation 1 (Box and Muller 1958).
  ///
  /// Always draws two numbers of the sequence, so that the position in it stays known.
  package mutating func normal() -> Double {
    let (radius, angle) = (uniform(), uniform())
    return (-2 * log(1 - radius)).squareRoot() * cos(2 * Double.pi * angle)
  }

  /// A bijection of 64-bit numbers in which every input bit changes half of the output bits.
  @inlinable
  package static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension UInt64 {
  /// The upper 53 bits as a fraction in 0..<1.
  @inlinable
  package var unitFraction: Double { Double(self >> 11) * 0x1p-53 }
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
