import Testing

@testable import FilmData

/// Titles of tables: whole, with their year, never a guess.
@Suite struct TitleIndexTableTests {
  private let index = TitleIndex([
    .rated("Joker's Wild (2016)", 300), .rated("Abe & Phil's Last Poker Game (2018)", 2),
    .rated("House of Flying Daggers (2004)", 50), .rated("House (1977)", 9),
    .rated("Suspiria (1977)", 20), .rated("Mirror, The (Zerkalo) (1975)", 3),
    .rated("Nausicaä of the Valley of the Wind (1984)", 23), .rated("Ma (2017)", 1),
    .rated("Solaris (1972)", 15), .rated("Solaris (2002)", 16), .rated("Goodfellas (1990)", 126),
    .rated("Holiday, The (2006)", 24), .rated("Lost Boys, The (1987)", 26),
    .rated("Birdman: Or (The Unexpected Virtue of Ignorance) (2014)", 26),
  ])

  @Test(
    arguments: [
      ("Mirror", 1975, "The Mirror (1975)"), ("The Mirror", 1974, "The Mirror (1975)"),
      ("Lost Boys", nil, "The Lost Boys (1987)"), ("Zerkalo", nil, "The Mirror (1975)"),
      ("Mirror, The (1975)", nil, "The Mirror (1975)"),
      ("The Mirror (1975)", 1999, "The Mirror (1975)"), ("Solaris", 2002, "Solaris (2002)"),
      ("solaris 1972", nil, "Solaris (1972)"), ("Solaris", 1971, "Solaris (1972)"),
      ("Solaris", nil, "Solaris (2002)"),
      (
        "Birdman or (The Unexpected Virtue of Ignorance)", 2014,
        "Birdman: Or (The Unexpected Virtue of Ignorance) (2014)"
      ),
      ("Nausicaa of the valley of the wind", 1986, "Nausicaä of the Valley of the Wind (1984)"),
    ] as [(String, Int?, String)])
  func wholeTitlesAreFound(title: String, year: Int?, found: String) {
    #expect(index.title(index.listed(title, year: year)) == found)
  }

  @Test(
    arguments: [
      ("Joker", 2019), ("Joker", nil), ("House", 2004), ("Suspiria", 2018), ("Ma", 2019),
      ("Goodfelas", 1990), ("goodfel", nil), ("Solaris", 1990), ("flying daggers", nil),
      ("Holiday", nil), ("Nausicaä of the Valley of the Wind", 1990), ("", nil),
    ] as [(String, Int?)])
  func nothingElseIs(title: String, year: Int?) {
    #expect(index.title(index.listed(title, year: year)) == nil)
  }

  @Test func anotherYearIsTold() {
    guard case .found(let near) = index.listed("Nausicaä of the Valley of the Wind", year: 1986),
      case .found(let exact) = index.listed("Solaris", year: 2002)
    else {
      Issue.record("not found")
      return
    }
    #expect(near.yearsApart == 2 && exact.yearsApart == 0 && exact.others.isEmpty)
    // There is no year to be another than.
    let undated = index.listed("Mirror", year: nil)
    #expect(index.title(undated) == nil && index.reason(undated) != .otherYear)
    let other = index.listed("Solaris", year: 1990)
    #expect(index.reason(other) == .otherYear)
    #expect(index.suggestions(other) == ["Solaris (2002)", "Solaris (1972)"])
    #expect(index.reason(index.listed("Joker", year: 2019)) == .unknown)
  }
}
