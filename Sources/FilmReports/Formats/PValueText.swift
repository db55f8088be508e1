import Bytes

/// P-values as text for people.
enum PValueText {
  /// To four decimals, and "< 0.0001" below.
  static func text(_ value: Double) -> String {
    value < 0.0001 ? "< 0.0001" : DecimalText.text(value, digits: 4)
  }
}
