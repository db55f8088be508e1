/// Texts brought to a width.
package enum Padded {
  /// A text with so many blanks before it that it takes a number of columns.
  package static func left(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - Table.width(text))) + text
  }
}
