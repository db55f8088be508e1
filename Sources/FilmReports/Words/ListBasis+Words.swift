import FilmData
package import FilmSimilarity

extension SimilarityModel {
  /// Says of each film of a query about which little was written what its list goes by: "Parasite (2019):
  /// few reviews are known; its list goes by who likes it, genres and year".
  package func thinFilms(of query: FilmQuery) -> [String] {
    query.like.compactMap { film in
      let basis = basis(ofFilm: film)
      guard basis.isThin else { return nil }
      let known = [
        ("who likes it", basis.hasCoLikes), ("director", basis.hasDirectors),
        ("genres", basis.hasGenres), ("year", basis.hasYear),
      ].filter(\.1).map(\.0)
      let title = films[film].titleAndYear
      return known.isEmpty
        ? "\(title): few reviews are known, and no facts"
        : "\(title): few reviews are known; its list goes by \(Self.listed(known))"
    }
  }

  private static func listed(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
