/// Weights as whole numbers of hundredths: what two decimals are exactly.
enum Hundredths {
  /// A weight in hundredths; `nil` where it has further decimals or is beyond ±327.67.
  static func exactly(_ weight: Float) -> Int16? {
    let scaled = (Double(weight) * 100).rounded()
    guard abs(scaled) <= 32_767, Float(scaled / 100) == weight else { return nil }
    return Int16(scaled)
  }

  /// A bias in hundredths; `nil` where it has further decimals or is out of all proportion.
  static func exactly(_ bias: Double) -> Int? {
    let scaled = (bias * 100).rounded()
    guard abs(scaled) <= 1e9, scaled / 100 == bias else { return nil }
    return Int(scaled)
  }
}
