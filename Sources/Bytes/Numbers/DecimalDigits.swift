/// The digits of a plain decimal number, added as they are read.
///
/// All readers of numbers share this, whatever they allow around the digits.
///
/// Up to 15 digits the value is the `Double` nearest to the exact one: both the digits as a
/// whole number (below 2⁵³) and the power of ten (up to 10²²) are exact, so that their quotient is
/// rounded once (W. D. Clinger, "How to read floating point numbers accurately", PLDI 1990,
/// doi:10.1145/93542.93557).
///
/// Public, since Swift 6.3 does not inline `package` functions into other modules:
/// a number of the lexicon then takes 24 ns instead of 8.
public struct DecimalDigits: Sendable, Hashable {
  /// How many digits there may be for the value to be the nearest.
  @inlinable public static var limit: Int { 15 }

  /// All digits as a whole number.
  public var mantissa = 0
  /// How many digits there are.
  public var count = 0
  /// How many of them are after the point.
  public var decimalCount = 0

  /// Begins with no digits, which are zero.
  @inlinable @inline(__always)
  public init() {}

  /// Adds a digit, `0` to `9`.
  ///
  /// - Precondition: at most ``limit`` digits in total; more could overflow.
  @inlinable @inline(__always)
  public mutating func append(_ digit: UInt8, isDecimal: Bool) {
    mantissa = mantissa &* 10 &+ Int(digit & 0x0F)
    count &+= 1
    if isDecimal { decimalCount &+= 1 }
  }

  /// The number that the digits are.
  @inlinable @inline(__always)
  public var value: Double { Double(mantissa) / Self.powerOfTen(decimalCount) }

  /// 10 to the power of a number of at least 0; exact up to 10²².
  @inlinable @inline(__always)
  public static func powerOfTen(_ exponent: Int) -> Double {
    switch exponent {
    // Nearly all numbers in our files have so few decimals.
    case 0: 1
    case 1: 10
    case 2: 100
    default: largePowerOfTen(exponent)
    }
  }

  @usableFromInline
  static func largePowerOfTen(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}
