import FilmCatalogue
import FilmData

/// How a page's film was understood, in the words of `filmlab similar`.
enum PageMatchWords {
  /// The sentence; `nil` where the match is obvious.
  static func sentence(_ page: TitlePage) -> String? {
    guard let match = page.matched else { return nil }
    let isLiteral = TitleMatch.How(rawValue: match.how)?.isLiteral ?? false
    let start = isLiteral ? "" : "\"\(match.query.quotable())\" "
    if !match.others.isEmpty {
      return "\(start)taken as \(page.film.titleAndYear); there is also "
        + match.others.joined(separator: ", ")
    }
    guard !isLiteral || match.yearsApart != nil else { return nil }
    return "\"\(match.query.quotable())\" taken as \(page.film.titleAndYear)"
  }
}
