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
    #expect(film.partKeys == ["longnightindesert"])
    film.add(title: "Garden Stories - Summer")
    #expect(film.partKeys == ["longnightindesert", "gardenstories", "summer"])
    film.add(title: "Garden Stories: Joy")
    #expect(film.partKeys == ["longnightindesert", "gardenstories", "summer"])
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

  /// The page of "9" has the key of another film's title.
  @Test func aKeyBesideATitleIsLessSure() {
    var film = JoinFilm()
    film.add(title: "9 (2009)")
    film.add(slug: "1205483_nine")
    #expect(film.keys == ["9"] && film.weakKeys == ["nine"])
  }

  @Test func surnamesOfPeople() {
    var (one, other, unknown) = (JoinFilm(), JoinFilm(), JoinFilm())
    one.add(director: "Joel Coen")
    one.add(director: "Ethan Coen")
    other.add(director: "Robert Downey Jr.")
    #expect(other.surnames == ["downey"])
    #expect(one.hasOtherDirectors(than: other) && !one.sharesDirector(with: other))
    #expect(!one.hasOtherDirectors(than: unknown) && !unknown.hasOtherDirectors(than: one))
    unknown.add(actor: "Ann Ash")
    unknown.add(actor: "Bo Ash")
    #expect(unknown.castSurnames == ["ash"])
  }

  @Test(arguments: [
    (["Ann Ash", "Bo Birch"], ["Ann Ash"], true), (["Ann Ash"], ["Bo Birch", "Ann Ash"], false),
    (["Ann Ash", "Bo Birch"], ["Cy Cedar"], false), (["Ann Ash"], [], true),
  ])
  func moreNamesExtendFewer(names: [String], others: [String], extend: Bool) {
    #expect(JoinFilm.names(names, extend: others) == extend)
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
