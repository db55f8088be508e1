import Bytes

/// Words that several pages have.
enum SiteWords {
  /// The sign for per cent with a blank at which no line breaks.
  static let percent = "\u{A0}%"
  /// A share as "86 %".
  static func percent(_ share: Double) -> String {
    DecimalText.text(100 * share, digits: 0) + percent
  }

  /// How to begin with data of one's own.
  static let importCommands = [
    "filmlab import reviews.jsonl", "filmlab import letterboxd-export.zip",
    "filmlab serve",
  ]
}
