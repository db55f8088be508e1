/// How a query is part of a title.
enum TitlePart {
  /// The title begins with the query: "shawshank".
  case beginning
  /// The query is all between two marks of the title: "the two towers".
  case segment
  /// The query is the title without some of its ordinary words: "good bad ugly".
  case shortened

  /// A word in more titles of other films than this tells little about the film.
  private static let rareCount = 3

  /// How well known a film must be, in ratings, so that a part of its title means it.
  ///
  /// The less there is to tell it by, the more likely the query is the whole title of a film that is not among
  /// those searched: "Spirited" (2022) is not "Spirited Away". Of 12,000 titles of other films, typed without
  /// a year, these thresholds take two for a film of the bundled model; of 71,299, 20 for everything takes 62.
  ///
  /// - Parameters:
  ///   - words: how many words of the query are not ordinary.
  ///   - rarestWordCount: in how many other films' titles the rarest of them is.
  func leastRenown(words: Int, rarestWordCount: Int) -> Double {
    switch self {
    case .beginning: words < 2 ? 100 : 50
    case .shortened: words < 3 ? 50 : Renown.wellKnown
    case .segment where words < 2: 50
    case .segment: words > 2 || rarestWordCount <= Self.rareCount ? Renown.wellKnown : 40
    }
  }
}
