import Bytes

/// Numbers as plots write them: with a true minus sign.
enum Figure {
  /// A number with this many decimals.
  static func text(_ value: Double, digits: Int) -> String {
    DecimalText.text(value, digits: digits, minus: "−")
  }

  /// A share in per cent: "83 %".
  static func percent(_ share: Double, digits: Int = 0) -> String {
    Percent.text(share, digits: digits, minus: "−")
  }
}
