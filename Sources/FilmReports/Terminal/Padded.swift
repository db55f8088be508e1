/// Texts padded to a width.
package enum Padded {
  /// A text with enough blanks before it to fill a number of columns.
  package static func left(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - Table.width(text))) + text
  }

  /// A text with enough blanks behind it to fill a number of columns; its colours take none.
  package static func right(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - TerminalStyle.width(text)))
  }
}
