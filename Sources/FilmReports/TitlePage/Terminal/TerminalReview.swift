import Bytes
import FilmCatalogue

/// A review: on the left its verdict and score, on the right its words, and who wrote them.
struct TerminalReview {
  let axis: PageAxis
  let entry: PageEntry
  /// How many lines of the text are shown; `nil` for all.
  let lineLimit: Int?

  /// Lines that hold a critic's sentence, and the beginning of what the audience writes.
  static let limit = 4

  var lines: [String] {
    let labels =
      [PageAxis.Label(entry.verdict, entry.tone.colour)]
      + notation.map { PageAxis.Label($0, entry.isPredicted ? .dim : nil) }
    return axis.lines(labels, text + axis.packed(entry.byline))
  }

  /// On one line where it fits: "4.5/5 · 90 %".
  private var notation: [String] {
    let parts = entry.notation.map { Table.harmless($0) }
    if parts.isEmpty { return [] }
    let line = parts.joined(separator: " · ")
    return Table.width(line) <= PageAxis.labelWidth ? [line] : parts
  }

  /// The text with its words coloured, shortened behind a word.
  private var text: [String] {
    let coloured = ColouredText(style: axis.style, width: axis.textWidth)
    var text = entry.review.text
    let shown = text.withUTF8 { coloured.text(UnsafeRawBufferPointer($0), entry.valences) }
    var lines = shown.split(separator: "\n").map(String.init)
    if lines.isEmpty { return [axis.style.apply(.dim, "(no text)")] }
    guard let lineLimit, lines.count > lineLimit else { return lines }
    lines.removeLast(lines.count - lineLimit)
    lines[lineLimit - 1] = ended(lines[lineLimit - 1])
    return lines
  }

  /// The line with "…" behind its last word that leaves room for it.
  private func ended(_ line: String) -> String {
    guard TerminalStyle.width(line) + 1 > axis.textWidth else { return line + "…" }
    guard let blank = line.lastIndex(of: " ") else {
      // A text without blanks: colours end with each of its pieces, so the line has none here or is one piece.
      return line.utf8.contains(0x1B) ? line : String(line.dropLast()) + "…"
    }
    return line[..<blank] + "…"
  }
}
