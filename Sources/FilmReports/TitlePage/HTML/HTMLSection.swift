import Bytes
import FilmCatalogue

/// A section of a title page in HTML.
struct HTMLSection {
  let section: PageSection

  /// Its heading, its note, and its blocks.
  var html: String {
    let note = hasNote ? " <small>\(HTMLText.escaped(section.note))</small>" : ""
    let heading =
      section.title.isEmpty ? "" : "<h2>\(HTMLText.escaped(section.title))\(note)</h2>\n"
    let style = section.isDivisible ? "part divided" : "part"
    return
      "<section class=\"\(style)\">\n\(heading)\(section.blocks.map(html).joined())</section>\n"
  }

  /// A table has its headings itself.
  private var hasNote: Bool {
    if case .films? = section.blocks.first { return false }
    return !section.note.isEmpty
  }

  private func html(_ block: PageBlock) -> String {
    switch block {
    case .row(let row): self.row(row)
    case .bar(let bar): HTMLBar(bar: bar).html
    case .quotation(let quotation):
      "<blockquote>\n<p>“\(HTMLText.escaped(quotation.text))”</p>\n"
        + byline(quotation.byline) + "</blockquote>\n"
    case .review(let entry): HTMLReview(entry: entry).html
    case .stars(let counts): HTMLStars(counts: counts).html
    case .films(let films): self.films(films)
    }
  }

  private func row(_ row: PageRow) -> String {
    let text =
      HTMLText.link(row.link).map {
        "<a href=\"\($0)\" rel=\"noopener noreferrer\">\(HTMLText.escaped(row.text))</a>"
      } ?? HTMLText.escaped(row.text)
    let detail = row.detail.isEmpty ? "" : " <small>\(HTMLText.escaped(row.detail))</small>"
    // A text without any label in its section needs no column for labels.
    guard section.hasLabels else { return "<p>\(text)\(detail)</p>\n" }
    return
      "<div class=\"row\"><b>\(HTMLText.escaped(row.label))</b><span>\(text)\(detail)</span></div>\n"
  }

  private func byline(_ text: String) -> String {
    text.isEmpty ? "" : "<footer>\(HTMLText.escaped(text))</footer>\n"
  }

  private func films(_ films: [PageSimilarFilm]) -> String {
    let head = (["Title"] + SimilarPart.headings).enumerated().map { place, heading in
      "<th\(place > 0 ? " class=\"number\"" : "")>\(heading)</th>"
    }
    let rows = films.map { film in
      let figures = film.meters.map { meter in
        "<td class=\"number\(HTMLBar.style(meter.tone))\">\(HTMLText.escaped(meter.figure))</td>"
      }
      return "<tr><td>\(HTMLText.escaped(film.titleAndYear)) <small>"
        + HTMLText.escaped(film.reason) + "</small></td>\(figures.joined())</tr>\n"
    }
    return "<div class=\"scroll\"><table>\n<thead><tr>\(head.joined())</tr></thead>\n<tbody>\n"
      + rows.joined() + "</tbody>\n</table></div>\n"
  }
}
