/// Numbers as a report writes them, the same in every locale.
enum Figure {
  /// A number with so many decimals.
  static func text(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return "–" }
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let rounded = (value.magnitude * scale).rounded()
    guard rounded < 1e15 else { return "\(value)" }
    let sign = value < 0 && rounded > 0 ? "−" : ""
    let (whole, fraction) = Int(rounded).quotientAndRemainder(dividingBy: Int(scale))
    if digits == 0 { return "\(sign)\(whole)" }
    let decimals = String(fraction)
    return "\(sign)\(whole)." + String(repeating: "0", count: digits - decimals.count) + decimals
  }

  /// A share in per cent: "83 %".
  static func percent(_ share: Double, digits: Int = 0) -> String {
    text(share * 100, digits: digits) + " %"
  }
}
