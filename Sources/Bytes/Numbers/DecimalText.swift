/// Writes numbers for people, the same in every locale.
package enum DecimalText {
  /// A number with a fixed number of decimals: "3.50".
  ///
  /// Half a unit of the last decimal is rounded away from zero; what rounds to zero has no sign. A
  /// number that is not finite becomes "–", one with more than 15 digits what the standard library
  /// writes.
  ///
  /// - Parameters:
  ///   - digits: how many decimals, 0…15.
  ///   - minus: the sign of a negative number: the hyphen that programs read, or the true minus sign of
  ///     plots.
  package static func text(_ value: Double, digits: Int, minus: String = "-") -> String {
    guard value.isFinite else { return "–" }
    let scale = DecimalDigits.powerOfTen(digits)
    let rounded = (abs(value) * scale).rounded()
    guard rounded < 1e15 else { return "\(value)" }
    let sign = value < 0 && rounded > 0 ? minus : ""
    let (whole, rest) = Int(rounded).quotientAndRemainder(dividingBy: Int(scale))
    if digits == 0 { return "\(sign)\(whole)" }
    let fraction = String(rest)
    return "\(sign)\(whole)."
      + String(repeating: "0", count: digits - fraction.count) + fraction
  }

  /// A number with its sign before it: "+1.26", "−0.40".
  package static func signed(_ value: Double, digits: Int) -> String {
    let text = text(value, digits: digits)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : "+" + text
  }

  /// A number with at most `digits` decimals, without zeros at the end: "3.5", "3".
  ///
  /// - Precondition: the number times ten to the power of `digits` is below 10¹⁸.
  package static func short(_ value: Double, digits: Int) -> String {
    let scale = DecimalDigits.powerOfTen(digits)
    let rounded = Int((abs(value) * scale).rounded())
    let sign = value < 0 && rounded > 0 ? "-" : ""
    let whole = rounded / Int(scale)
    var rest = rounded % Int(scale)
    if rest == 0 { return "\(sign)\(whole)" }
    var missing = digits
    while rest % 10 == 0 { (rest, missing) = (rest / 10, missing - 1) }
    let fraction = String(rest)
    return "\(sign)\(whole)."
      + String(repeating: "0", count: missing - fraction.count) + fraction
  }
}
