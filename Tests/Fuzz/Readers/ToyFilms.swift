import FilmData

/// Films whose titles have everything that titles have.
enum ToyFilms {
  static let list = FilmList(films)

  static let films: [Film] = [
    film("mirror", "The Mirror", 1975, ["Zerkalo"], reviews: 28),
    film("stalker", "Stalker", 1979, reviews: 40), film("persona", "Persona", 1966, reviews: 50),
    film("psycho_1960", "Psycho", 1960, reviews: 90),
    film("psycho_1998", "Psycho", 1998, reviews: 70),
    film("seven", "Se7en", 1995, ["Seven"], reviews: 80), film("300", "300", 2007, reviews: 60),
    film("solaris_1972", "Solaris", 1972, ["Solyaris"], reviews: 30),
    film("solaris_2002", "Solaris", 2002, reviews: 35),
    film("two_towers", "The Lord of the Rings: The Two Towers", 2002, reviews: 95),
    film("amelie", "Le Fabuleux Destin d'Amélie Poulain", 2001, ["Amélie", "Amelie"], reviews: 66),
    film("wall_e", "WALL·E", 2008, ["Wall-E"], reviews: 77), film("m", "M", 1931, reviews: 20),
    film("rocky_ii", "Rocky II", 1979, reviews: 33), film("rocky", "Rocky", 1976, reviews: 44),
    film("and_then", "And Then There Were None", 1945, reviews: 12),
    film("thelma", "Thelma & Louise", 1991, reviews: 55), film("1917", "1917", 2019, reviews: 65),
    film("tampopo", "タンポポ", 1985, ["Tampopo"], reviews: 25),
    film("cleo", "Cléo from 5 to 7", 1962, ["Cléo de 5 à 7"], reviews: 37),
  ]

  private static func film(
    _ id: String, _ title: String, _ year: Int, _ others: [String] = [], reviews: Int
  ) -> Film {
    Film(
      id: id, title: title, alternateTitles: others, year: year, genres: ["Drama"],
      directors: ["Someone Else"],
      tomatometer: Tomatometer(freshCount: reviews * 3 / 4, reviewCount: reviews),
      movieLensID: reviews, imdbID: 70_000 + reviews)
  }
}
