import FilmCatalogue

/// A title page as one page of HTML without external files, light or dark like the reader's system.
struct HTMLTitlePage {
  let head: PageHead
  let spreads: [PageParts.Spread]

  /// The page.
  var html: String {
    let title = head.year.isEmpty ? head.title : "\(head.title) (\(head.year))"
    return HTMLDocument.text(
      title: title, style: ReportStyle.css + TitlePageStyle.css,
      body: header + "<main>\n" + spreads.map(spread).joined() + "</main>\n")
  }

  private var header: String {
    let year = head.year.isEmpty ? "" : " <small>\(head.year)</small>"
    let lines = [(head.facts, ""), (head.alternateTitles, " class=\"alternate\"")]
      .filter { !$0.0.isEmpty }.map { parts, style in
        "<p\(style)>\(HTMLText.escaped(parts.joined(separator: " · ")))</p>\n"
      }
    return "<header class=\"head\">\n<h1>\(HTMLText.escaped(head.title))\(year)</h1>\n"
      + lines.joined() + "</header>\n"
  }

  private func spread(_ spread: PageParts.Spread) -> String {
    let sides = [spread.left, spread.right].filter { !$0.isEmpty }.map { sections in
      "<div>\n" + sections.map { HTMLSection(section: $0).html }.joined() + "</div>\n"
    }
    return "<div class=\"spread\">\n\(sides.joined())</div>\n"
  }
}
