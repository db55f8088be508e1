import Testing

@testable import FilmData

@Suite struct JoinFilmTests {
  @Test func titlesGiveKeysAndYears() {
    var film = JoinFilm()
    film.add(title: "Mirror, The (Zerkalo) (1975)")
    #expect(film.keys == ["mirror", "zerkalo"])
    #expect(film.years == [1975])
    film.add(title: "The Mirror")
    film.add(year: 1975)
    film.add(year: 1974)
    #expect(film.keys == ["mirror", "zerkalo"])
    #expect(film.years == [1975, 1974])
  }

  @Test func longPartsOfTitlesAreKeysOfTheirOwn() {
    var film = JoinFilm()
    film.add(title: "Heat: The Long Night in the Desert")
    #expect(film.partKeys == ["longnightinthedesert"])
    film.add(title: "Garden Stories - Summer")
    #expect(film.partKeys == ["longnightinthedesert", "gardenstories"])
    film.add(title: "Garden Stories: Autumn")
    #expect(film.partKeys == ["longnightinthedesert", "gardenstories"])
  }

  @Test(arguments: [
    ("the_mirror_1975", "mirror", [1975]), ("1005242-dark_mirror", "darkmirror", []),
    ("10005242-dark-mirror-1946", "darkmirror", [1946]), ("heat", "heat", []),
    ("12_monkeys", "12monkeys", []), ("2012", "2012", []), ("1000042", "1000042", []),
    ("apollo_13", "apollo13", []), ("room_1408", "room1408", []),
  ])
  func slugs(slug: String, key: String, years: [Int]) {
    var film = JoinFilm()
    film.add(slug: slug)
    #expect(film.keys == [key])
    #expect(film.years == years)
  }

  @Test func emptyTextsGiveNothing() {
    var film = JoinFilm()
    film.add(slug: "")
    film.add(title: "")
    film.add(director: " ")
    #expect(film.keys.isEmpty && film.partKeys.isEmpty && film.years.isEmpty)
    #expect(film.surnames.isEmpty)
  }

  @Test func surnames() {
    var film = JoinFilm()
    for name in ["Ann Ash", "Renée Núñez", "Bo Xu"] { film.add(director: name) }
    // A name of two letters would be found in too many words.
    #expect(film.surnames == ["ash", "nunez"])
  }
}
