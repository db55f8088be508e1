/// The layout of a title page on a terminal: labels on the left, every text on one axis.
struct PageAxis {
  /// A label beside a text.
  struct Label {
    var text: String
    var colour: TerminalStyle.Colour?

    init(_ text: String, _ colour: TerminalStyle.Colour? = nil) {
      (self.text, self.colour) = (text, colour)
    }
  }

  /// The columns of labels: "Popcornmeter", "Screenwriter".
  static let labelWidth = 12
  /// The column in which texts begin.
  static let start = 14
  /// The column within a text in which bars, and what belongs to them, begin: behind "100 %".
  static let barStart = 7

  let style: TerminalStyle
  /// All columns.
  let width: Int

  /// The columns of texts, never more than is comfortable to read.
  var textWidth: Int { max(16, min(Paragraph.widest, width - Self.start)) }

  /// Lines of a text with labels beside them.
  func lines(_ labels: [Label], _ texts: [String]) -> [String] {
    (0..<max(labels.count, texts.count)).map { line in
      let text = line < texts.count ? texts[line] : ""
      guard line < labels.count, !labels[line].text.isEmpty else {
        return text.isEmpty ? "" : String(repeating: " ", count: Self.start) + text
      }
      let label = shown(labels[line])
      return text.isEmpty ? label : Padded.right(label, to: Self.start) + text
    }
  }

  private func shown(_ label: Label) -> String {
    let text = Table.shortened(label.text, to: Self.labelWidth)
    return label.colour.map { style.apply($0, text) } ?? text
  }

  /// A text in lines.
  ///
  /// - Parameter indent: columns of the text's width that are taken.
  func wrapped(
    _ text: String, indent: Int = 0, _ colour: TerminalStyle.Colour? = nil
  ) -> [String] {
    let plain = Table.harmless(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    guard !plain.isEmpty else { return [] }
    let lines = Paragraph.lines(plain, width: max(8, textWidth - indent), breaksWords: true)
    return colour.map { colour in lines.map { style.apply(colour, $0) } } ?? lines
  }

  /// Parts with a dot between them; a line breaks before a part rather than within.
  func packed(
    _ parts: [String], indent: Int = 0, _ colour: TerminalStyle.Colour? = .dim
  ) -> [String] {
    let width = max(8, textWidth - indent)
    var lines: [String] = []
    for part in parts.map({ Table.harmless($0) }) where !part.isEmpty {
      if let last = lines.last, Table.width(last) + 3 + Table.width(part) <= width {
        lines[lines.count - 1] = "\(last) · \(part)"
      } else {
        lines += Paragraph.lines(part, width: width, breaksWords: true)
      }
    }
    return colour.map { colour in lines.map { style.apply(colour, $0) } } ?? lines
  }
}
