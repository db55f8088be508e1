/// A poster that is drawn of the title and the genres.
struct PosterView {
  var title: String
  var year: String?
  /// The class of the first genre, `none` without one.
  var genre: String
  /// The class of the second, else of the first.
  var second: String

  init(title: String, year: Int?, genres: [String]) {
    (self.title, self.year) = (title, year.map { "\($0)" })
    let classes = genres.compactMap(Self.name)
    genre = classes.first ?? "none"
    second = classes.dropFirst().first ?? genre
  }

  /// The genres that have colours.
  private static let known: Set<String> = [
    "action", "adventure", "animation", "biography", "children", "comedy", "crime", "documentary",
    "drama", "family", "fantasy", "history", "horror", "music", "musical", "mystery", "noir",
    "romance", "science-fiction", "sport", "thriller", "war", "western",
  ]

  /// Other names of the same genres, as the tables of films have them.
  private static let others = [
    "sci-fi": "science-fiction", "science fiction": "science-fiction", "film-noir": "noir",
    "film noir": "noir", "kids & family": "family", "children's": "children",
    "mystery & thriller": "thriller", "sports": "sport", "biopic": "biography",
    "action & adventure": "action", "musical & performing arts": "musical",
  ]

  private static func name(_ genre: String) -> String? {
    let lower = genre.lowercased()
    let name = others[lower] ?? lower
    return known.contains(name) ? name : nil
  }
}
