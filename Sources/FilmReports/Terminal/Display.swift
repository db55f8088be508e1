/// The output that people see: its colours and its width.
package struct Display: Sendable, Hashable {
  /// The colours.
  package var style: TerminalStyle
  /// The columns that texts are broken and shortened to.
  package var width: Int
  /// Whether it is a terminal, on which lines must fit; a file has no width, so that its tables stay whole.
  package var isTerminal: Bool

  /// Describes an output.
  package init(style: TerminalStyle, width: Int, isTerminal: Bool = true) {
    (self.style, self.width, self.isTerminal) = (style, width, isTerminal)
  }

  /// The columns that a table must fit; `nil` where there is no limit.
  var tableWidth: Int? { isTerminal ? width : nil }
  /// The columns of a paragraph.
  var paragraphWidth: Int { min(Paragraph.widest, width) }
}
