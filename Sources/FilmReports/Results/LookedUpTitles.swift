package import FilmAnalytics
package import FilmData
package import FilmSimilarity

/// What became of the titles of a file: how the known ones were found, and the unknown ones.
package struct LookedUpTitles {
  private let films: FilmList
  private let matches: [TitleMatch]
  private let unknown: [String]

  /// Titles of films of a list, in the order of their file.
  ///
  /// - Parameter unknown: the titles that no film has.
  package init(_ films: FilmList, matches: [TitleMatch], unknown: [String]) {
    (self.films, self.matches, self.unknown) = (films, matches, unknown)
  }

  /// The titles of someone's ratings.
  ///
  /// - Parameter titles: further titles that no film has.
  package init(
    _ ratings: TasteRatings, of model: SimilarityModel, notFound titles: [String] = []
  ) {
    self.init(ratings, of: model.films, notFound: titles)
  }

  /// The titles of someone's ratings.
  ///
  /// - Parameter titles: further titles that no film has.
  package init(_ ratings: TasteRatings, of films: FilmList, notFound titles: [String] = []) {
    self.init(
      films, matches: ratings.found.map(\.match),
      unknown: titles + ratings.unknown.map(\.title))
  }

  /// Writes the fields `matched`, an object for each title that was found, and `unknown`.
  package func appendFields(to json: JSONWriter) {
    json.name("matched")
    TitleMatchObject.append(all: matches, films, to: json.buffer)
    json.list("unknown", of: unknown) { json.value($0) }
  }
}
