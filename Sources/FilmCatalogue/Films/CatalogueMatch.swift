public import FilmData

/// A film of the catalogue that someone's words mean, and how it was found.
public struct CatalogueMatch: Sendable, Hashable {
  /// The words.
  public var query: String
  /// The film.
  public var film: FilmSummary
  /// Further films that may be meant, the best known first.
  public var others: [FilmSummary] = []
  /// How the words and the film's title agree.
  public var how: TitleMatch.How
  /// How many years the film's year is from the one that was asked for.
  public var yearsApart = 0
}
