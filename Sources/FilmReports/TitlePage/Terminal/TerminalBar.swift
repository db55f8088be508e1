import FilmCatalogue

/// A share as a bar, its figure before it and its meaning behind.
struct TerminalBar {
  let axis: PageAxis
  let bar: PageBar

  /// Columns behind the bar: two blanks and "Certified Fresh".
  private static let wordsWidth = 17
  private static let (least, widest) = (6, 40)

  var lines: [String] {
    let inset = String(repeating: " ", count: PageAxis.barStart)
    let below =
      axis.packed(bar.details, indent: PageAxis.barStart) + bar.phrases.flatMap { phrase($0) }
    return axis.lines([PageAxis.Label(bar.label)], [first] + below.map { inset + $0 })
  }

  private var first: String {
    let width = min(Self.widest, axis.textWidth - PageAxis.barStart - Self.wordsWidth)
    // A bar of a few cells says nothing; the figure alone does.
    let cells = width < Self.least ? ("", "") : BlockBar.cells(bar.share ?? 0, width: width)
    let style = axis.style
    let figure = Padded.left(bar.figure, to: PageAxis.barStart - 2)
    let parts = [
      bar.share == nil ? style.apply(.dim, figure) : figure,
      (cells.0.isEmpty ? "" : style.apply(bar.tone.colour, cells.0))
        + (cells.1.isEmpty ? "" : style.apply(.dim, cells.1)),
      bar.tone == .neither ? style.apply(.dim, bar.words) : bar.words,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// A sign, which needs no colour, the phrase, and its author if there is room.
  private func phrase(_ phrase: PagePhrase) -> [String] {
    let sign = axis.style.apply(phrase.isPraise ? .green : .red, phrase.isPraise ? "+" : "−")
    let width = axis.textWidth - PageAxis.barStart - 2
    var lines = axis.wrapped("“\(phrase.quotation.text)”", indent: PageAxis.barStart + 2)
    let author = Table.harmless(phrase.quotation.author ?? "")
    if let last = lines.last, !author.isEmpty {
      if Table.width(last) + 2 + Table.width(author) <= width {
        lines[lines.count - 1] += "  " + axis.style.apply(.dim, author)
      } else {
        lines.append(axis.style.apply(.dim, Table.shortened(author, to: width)))
      }
    }
    return lines.enumerated().map { ($0 == 0 ? "\(sign) " : "  ") + $1 }
  }
}
