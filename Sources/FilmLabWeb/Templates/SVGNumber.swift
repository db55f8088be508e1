import Bytes

/// Numbers in drawings: to a tenth, the tenth of a pixel.
enum SVGNumber {
  static func text(_ number: Double) -> String { DecimalText.short(number, digits: 1) }
}
