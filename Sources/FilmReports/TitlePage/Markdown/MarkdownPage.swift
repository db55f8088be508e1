import FilmCatalogue

/// A title page in GitHub's Markdown.
struct MarkdownPage {
  let head: PageHead
  let spreads: [PageParts.Spread]

  /// The page.
  var text: String {
    let parts =
      ["# " + MarkdownText.escaped(line(head.title)) + (head.year.isEmpty ? "" : " (\(head.year))")]
      + [head.alternateTitles, head.facts].map(joined).filter { !$0.isEmpty }
      + spreads.flatMap { ($0.left + $0.right).map { MarkdownSection(section: $0).text } }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func joined(_ parts: [String]) -> String {
    MarkdownText.paragraph(parts.map(line).joined(separator: " · "))
  }

  private func line(_ text: String) -> String {
    Table.harmless(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
