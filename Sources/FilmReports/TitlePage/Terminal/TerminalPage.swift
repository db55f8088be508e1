import FilmCatalogue

/// A title page on a terminal: one column of sections, or two where there is room.
struct TerminalPage {
  let head: PageHead
  let spreads: [PageParts.Spread]
  let style: TerminalStyle
  /// Whether long reviews are whole.
  let isWhole: Bool
  let width: Int

  /// The narrowest terminal with two columns of sections: each has then the width of a narrow page.
  static let twoColumns = 120
  /// The widest page: two columns of 78.
  static let widest = 160
  /// The narrowest page: what is wider on a narrower terminal, that terminal breaks.
  static let narrowest = 40
  private static let gap = 4

  init(
    head: PageHead, spreads: [PageParts.Spread], _ display: Display, isWhole: Bool
  ) {
    (self.head, self.spreads, style) = (head, spreads, display.style)
    self.isWhole = isWhole
    width = max(Self.narrowest, min(Self.widest, display.width))
  }

  /// The lines, each with its line feed.
  var text: String {
    var lines = headLines
    for spread in spreads {
      let added = isWide ? wide(spread) : stacked(spread.left + spread.right, width)
      lines += [""] + added
    }
    return lines.map { Self.trimmed($0) + "\n" }.joined()
  }

  private var isWide: Bool { width >= Self.twoColumns }
  /// A page of one column is no wider than its texts can be.
  private var pageWidth: Int {
    isWide ? width : min(width, PageAxis.start + Paragraph.widest)
  }

  /// The title with its year opposite, a rule, other titles, and the facts of the film.
  private var headLines: [String] {
    let year = head.year
    let title = Paragraph.lines(
      Table.harmless(head.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")),
      width: max(16, pageWidth - year.utf8.count - 2), breaksWords: true)
    let gap = pageWidth - Table.width(title[0]) - year.utf8.count
    let axis = PageAxis(style: style, width: pageWidth + PageAxis.start)
    return [style.apply(.bold, title[0]) + String(repeating: " ", count: max(1, gap)) + year]
      + title.dropFirst().map { style.apply(.bold, $0) }
      + [style.apply(.dim, String(repeating: "━", count: pageWidth))]
      + axis.packed(head.alternateTitles) + axis.packed(head.facts, nil)
  }

  private func stacked(_ sections: [PageSection], _ width: Int) -> [String] {
    let parts = sections.map { lines($0, width) }
    return Array(parts.joined(separator: [""]))
  }

  private func wide(_ spread: PageParts.Spread) -> [String] {
    if let section = spread.left.first, section.isDivisible, spread.left.count == 1,
      spread.right.isEmpty
    {
      return divided(section)
    }
    if spread.right.isEmpty { return stacked(spread.left, pageWidth) }
    if spread.left.isEmpty { return stacked(spread.right, pageWidth) }
    return beside(stacked(spread.left, columnWidth), stacked(spread.right, columnWidth))
  }

  private var columnWidth: Int { (pageWidth - Self.gap) / 2 }

  /// A section whose blocks stand in two columns, the first half on the left.
  private func divided(_ section: PageSection) -> [String] {
    let half = (section.blocks.count + 1) / 2
    let column = TerminalSection(
      axis: PageAxis(style: style, width: columnWidth), isWhole: isWhole)
    let page = TerminalSection(axis: PageAxis(style: style, width: pageWidth), isWhole: isWhole)
    return page.heading(section)
      + beside(
        column.lines(Array(section.blocks.prefix(half))),
        column.lines(Array(section.blocks.dropFirst(half))))
  }

  private func beside(_ left: [String], _ right: [String]) -> [String] {
    (0..<max(left.count, right.count)).map { line in
      let start = line < left.count ? left[line] : ""
      guard line < right.count, !right[line].isEmpty else { return start }
      return Padded.right(start, to: columnWidth + Self.gap) + right[line]
    }
  }

  private func lines(_ section: PageSection, _ width: Int) -> [String] {
    let width = min(width, pageWidth)
    let written = TerminalSection(axis: PageAxis(style: style, width: width), isWhole: isWhole)
    return written.heading(section) + written.lines(section.blocks)
  }

  private static func trimmed(_ line: String) -> Substring {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return line
  }
}
