package import FilmCatalogue
import FilmData

/// How a page's film was understood, in the words of `filmlab similar`.
package enum PageMatchWords {
  /// The sentence; `nil` where the match is obvious.
  package static func sentence(_ page: TitlePage) -> String? {
    guard let match = page.matched else { return nil }
    let isLiteral = TitleMatch.How(rawValue: match.how)?.isLiteral ?? false
    return TitleMatchSentence.text(
      match.query, film: page.film.titleAndYear, others: match.others, isNamed: !isLiteral,
      isObvious: isLiteral && match.yearsApart == nil)
  }
}
