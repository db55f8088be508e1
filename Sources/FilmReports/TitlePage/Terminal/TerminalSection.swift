import Bytes
import FilmCatalogue

/// A section of a title page on a terminal.
struct TerminalSection {
  let axis: PageAxis
  /// Whether long texts are whole.
  let isWhole: Bool

  private var style: TerminalStyle { axis.style }

  /// The heading, a rule, and what stands opposite; nothing where the section has no heading.
  func heading(_ section: PageSection) -> [String] {
    guard !section.title.isEmpty else { return [] }
    let note = Table.shortened(
      section.note, to: max(0, axis.width - Table.width(section.title) - 8))
    let taken = Table.width(section.title) + 1 + (note.isEmpty ? 0 : Table.width(note) + 1)
    let rule = String(repeating: "─", count: max(2, axis.width - taken))
    return [
      style.apply(.bold, section.title) + " "
        + style.apply(.dim, note.isEmpty ? rule : "\(rule) \(note)")
    ]
  }

  /// The blocks, reviews with an empty line between.
  func lines(_ blocks: [PageBlock]) -> [String] {
    var lines: [String] = []
    for (index, block) in blocks.enumerated() {
      if index > 0, block.isApart || blocks[index - 1].isApart { lines.append("") }
      lines += self.lines(block)
    }
    return lines
  }

  private func lines(_ block: PageBlock) -> [String] {
    switch block {
    case .row(let row): self.row(row)
    case .bar(let bar): TerminalBar(axis: axis, bar: bar).lines
    case .quotation(let quotation): self.quotation(quotation)
    case .review(let entry):
      TerminalReview(axis: axis, entry: entry, lineLimit: isWhole ? nil : TerminalReview.limit)
        .lines
    case .stars(let counts): TerminalStars(axis: axis, counts: counts).lines
    case .films(let films): TerminalFilms(axis: axis, films: films).lines
    }
  }

  /// The text, then what is less important: on the same line if it has room.
  private func row(_ row: PageRow) -> [String] {
    var texts = axis.wrapped(row.text)
    let detail = Table.harmless(row.detail)
    if let last = texts.last, !detail.isEmpty,
      Table.width(last) + 3 + Table.width(detail) <= axis.textWidth
    {
      texts[texts.count - 1] = last + style.apply(.dim, " · \(detail)")
    } else {
      texts += axis.wrapped(detail, .dim)
    }
    if let link = row.link { texts += axis.wrapped(link, .dim) }
    return axis.lines([PageAxis.Label(row.label)], texts)
  }

  private func quotation(_ quotation: Quotation) -> [String] {
    let texts =
      axis.wrapped("“\(quotation.text)”", .bold)
      + axis.wrapped(quotation.byline.isEmpty ? "" : "— \(quotation.byline)", .dim)
    return axis.lines([], texts)
  }
}

extension PageBlock {
  /// Whether an empty line stands before and behind it.
  fileprivate var isApart: Bool {
    switch self {
    case .review, .quotation: true
    case .bar(let bar): !bar.details.isEmpty
    default: false
    }
  }
}
