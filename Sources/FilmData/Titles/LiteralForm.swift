/// A title with its articles and numbers as written, to distinguish titles of the same key.
struct LiteralForm {
  let article: [UInt8]
  private let rest: [UInt8]

  init(_ title: String) {
    let key = TitleKey(FilmTitle(parsing: title).title, unifies: false)
    article = key.article
    rest = key.joined
  }

  /// How much a title of the same key is preferred because of how it is written.
  ///
  /// An article that is typed is meant: "The Heat" is not "Heat", however well known that is.
  /// Without one, "heat" may be either. Numbers may be written in any form, but "10" is "10"
  /// rather than "Ten". A word that may not be an article ("Die Hard", "I, Robot") makes a title
  /// unlikely.
  func weight(of title: LiteralForm) -> Double {
    let numbers = rest == title.rest ? 1 : 0.5
    if article == title.article { return (article.isEmpty ? 4 : 64) * numbers }
    let isAmbiguous = [article, title.article].contains {
      $0 == Self.die || $0 == Self.i
    }
    return (isAmbiguous ? 1.0 / 16 : 1) * numbers
  }

  /// How the article of this query fits that of a title.
  func fit(_ title: LiteralForm) -> ArticleFit {
    if article == title.article { return .same }
    return article.isEmpty ? .leftOut : .other
  }

  private static let die = Array("die".utf8)
  private static let i = Array("i".utf8)
}

/// How the article of a query fits that of a title.
enum ArticleFit {
  /// Both have it, or neither has one.
  case same
  /// The title has one that the query leaves out: "godfather".
  case leftOut
  /// The query has one that the title has not: "The Batman" for "Batman".
  case other
}
