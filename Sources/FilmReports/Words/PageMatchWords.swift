package import FilmCatalogue
import FilmData

/// How a page's film was understood, in the words of `filmlab similar`.
package enum PageMatchWords {
  /// The sentence; `nil` where the match is obvious.
  package static func sentence(_ page: TitlePage) -> String? {
    page.matched.flatMap { sentence($0, film: page.film.titleAndYear) }
  }

  /// The sentence; `nil` where the match is obvious.
  ///
  /// - Parameter film: the film's title and year.
  package static func sentence(_ match: PageMatch, film: String) -> String? {
    let isLiteral = TitleMatch.How(rawValue: match.how)?.isLiteral ?? false
    return TitleMatchSentence.text(
      match.query, film: film, others: match.others, isNamed: !isLiteral,
      isObvious: isLiteral && match.yearsApart == nil)
  }
}
