/// A title with its articles and numbers as written, to distinguish titles of the same key.
struct LiteralForm {
  private let article: [UInt8]
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

  private static let die = Array("die".utf8)
  private static let i = Array("i".utf8)
}
