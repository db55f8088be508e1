/// Numbers as text for people, the same in every locale.
package enum Decimal {
  /// A number with so many decimals; a dash where it is not finite.
  ///
  /// - Parameter minus: the sign of a negative number: the hyphen that programs read, or the true sign, which
  ///   plots have.
  package static func text(_ value: Double, digits: Int, minus: String = "-") -> String {
    guard value.isFinite else { return "–" }
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let rounded = (value.magnitude * scale).rounded()
    // Beyond the integers that a Double holds there are no decimals to round.
    guard rounded < 1e15 else { return "\(value)" }
    let sign = value < 0 && rounded > 0 ? minus : ""
    let (whole, fraction) = Int(rounded).quotientAndRemainder(dividingBy: Int(scale))
    if digits == 0 { return "\(sign)\(whole)" }
    let decimals = String(fraction)
    return "\(sign)\(whole)." + String(repeating: "0", count: digits - decimals.count) + decimals
  }

  /// A number with a sign before it: "+1.26", "−0.80".
  package static func signed(_ value: Double, digits: Int) -> String {
    let text = text(value, digits: digits)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : "+" + text
  }
}
