/// The character that a grade inside a text is read as: `4.5/5`, `★★★★☆`, `95%` and `B+` say the same of a
/// film whatever their notation, so all become one of 21 characters, one for each twentieth.
///
/// The characters are of Unicode's private use area; where a text has them itself, they become blanks.
package enum GradeMark {
  /// How many steps there are between 0 and 1.
  package static let steps = 20

  static let codes: ClosedRange<UInt32> = 0xE000...0xE000 + UInt32(steps)

  /// The grade of a step, in per cent.
  package static func percent(_ step: Int) -> Int { step * 100 / steps }

  /// The step of a grade of 0…1: the one at or below it, as 2.5/4 is no better than 6/10.
  package static func step(_ grade: Double) -> Int { Int(grade * Double(steps) + 1e-5) }

  /// The step of a character of three bytes; `nil` for any other character.
  @inline(__always)
  package static func step(_ lead: UInt8, second: UInt8, third: UInt8) -> Int? {
    guard lead == 0xEE, second == 0x80, third < 0x80 + UInt8(steps + 1) else { return nil }
    return Int(third) - 0x80
  }

  /// The character of a grade of 0…1.
  static func scalar(_ grade: Double) -> Unicode.Scalar? {
    Unicode.Scalar(codes.lowerBound + UInt32(step(min(max(grade, 0), 1))))
  }
}
