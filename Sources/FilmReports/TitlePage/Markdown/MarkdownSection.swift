import Bytes
import FilmCatalogue

/// A section of a title page in Markdown.
struct MarkdownSection {
  let section: PageSection

  /// Its heading, its note, and its blocks.
  var text: String {
    var parts: [String] = []
    if !section.title.isEmpty { parts.append("## " + MarkdownText.escaped(section.title)) }
    if hasNote { parts.append("*" + MarkdownText.escaped(section.note) + "*") }
    return (parts + blocks).joined(separator: "\n\n")
  }

  /// A table has its headings itself.
  private var hasNote: Bool {
    if case .films? = section.blocks.first { return false }
    return !section.note.isEmpty
  }

  /// Rows and bars that follow one another are one list.
  private var blocks: [String] {
    var parts: [String] = []
    var isInList = false
    for block in section.blocks {
      let (text, isItem) = text(block)
      if isItem && isInList {
        parts[parts.count - 1] += "\n" + text
      } else {
        parts.append(text)
      }
      isInList = isItem
    }
    return parts
  }

  private func text(_ block: PageBlock) -> (text: String, isItem: Bool) {
    switch block {
    case .row(let row): return self.row(row)
    case .bar(let bar): return (self.bar(bar), true)
    case .quotation(let quotation): return (self.quotation(quotation), false)
    case .review(let entry): return (review(entry), false)
    case .stars(let counts): return (stars(counts), false)
    case .films(let films): return (self.films(films), false)
    }
  }

  /// A row without a label belongs to the item before it; in a section without labels it is a paragraph.
  private func row(_ row: PageRow) -> (text: String, isItem: Bool) {
    let text = row.text.isEmpty ? "" : MarkdownText.link(row.text, to: row.link)
    let parts = [text, MarkdownText.paragraph(row.detail)].filter { !$0.isEmpty }
      .joined(separator: " · ")
    guard section.hasLabels else { return (parts, false) }
    let label = MarkdownText.escaped(Table.harmless(row.label))
    return (row.label.isEmpty ? "  - \(parts)" : "- **\(label)**: \(parts)", true)
  }

  private func bar(_ bar: PageBar) -> String {
    let parts = [bar.figure, bar.words] + bar.details
    let phrases = bar.phrases.map { phrase in
      "\n  - \(phrase.isPraise ? "praise" : "blame"): \(quoted(phrase.quotation))"
    }
    return "- **\(MarkdownText.escaped(bar.label))**: "
      + parts.map(MarkdownText.paragraph).joined(separator: " · ") + phrases.joined()
  }

  private func quotation(_ quotation: Quotation) -> String { "> " + quoted(quotation) }

  private func quoted(_ quotation: Quotation) -> String {
    "“\(MarkdownText.paragraph(quotation.text))”"
      + (quotation.byline.isEmpty ? "" : " — \(MarkdownText.paragraph(quotation.byline))")
  }

  private func review(_ entry: PageEntry) -> String {
    let head = ([entry.verdict] + entry.notation).map(MarkdownText.paragraph)
      .joined(separator: " · ")
    let text = MarkdownText.paragraph(entry.review.text)
    let byline = entry.byline.map(MarkdownText.paragraph).joined(separator: " · ")
    return "**\(head)**" + (byline.isEmpty ? "" : " — \(byline)")
      + (text.isEmpty ? "" : "\n\n> \(text)")
  }

  private func stars(_ counts: [Int]) -> String {
    let total = counts.reduce(0, +)
    return ReportTable(
      title: "", columns: [.init("stars", isNumber: false), .init("ratings"), .init("share")],
      rows: zip(TerminalStars.labels, counts).map { label, count in
        [label, Grouped.text(count), Percent.text(count, of: total)]
      }
    ).markdown.trimmedEnd
  }

  private func films(_ films: [PageSimilarFilm]) -> String {
    ReportTable(
      title: "",
      columns: [.init("title", isNumber: false)] + SimilarPart.headings.map { .init($0) }
        + [.init("similarity"), .init("reason", isNumber: false)],
      rows: films.map { film in
        [Table.harmless(film.titleAndYear)] + film.meters.map(\.figure)
          + [DecimalText.text(film.similarity, digits: 2), Table.harmless(film.reason)]
      }
    ).markdown.trimmedEnd
  }
}

extension String {
  /// The text without its last line feed.
  fileprivate var trimmedEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
