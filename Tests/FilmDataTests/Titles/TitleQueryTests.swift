import Testing

@testable import FilmData

@Suite struct TitleQueryTests {
  private static let queries: [(String, [String])] = [
    ("mirror", ["mirror"]),
    ("The Mirror (1975)", ["The Mirror 1975", "The Mirror (1975)"]),
    ("the mirror 1975", ["the mirror 1975", "the mirror 1975"]),
    ("the_mirror_1975", ["the_mirror_1975", "the_mirror_ 1975"]),
    (
      "Mirror, The (Zerkalo) (1975)",
      [
        "Mirror, The (Zerkalo) 1975", "The Mirror 1975", "Zerkalo 1975",
        "Mirror, The (Zerkalo) (1975)",
      ]
    ),
    ("Mirror, The (Zerkalo)", ["Mirror, The (Zerkalo)", "The Mirror", "Zerkalo"]),
    ("1984", ["1984"]), ("Apollo 13", ["Apollo 13"]), ("Room 1408", ["Room 1408"]),
    ("", []),
  ]

  @Test(arguments: queries)
  func readsInSeveralWays(query: String, readings: [String]) {
    let found = TitleQuery(query).readings.map { reading in
      reading.year.map { "\(reading.title) \($0)" } ?? reading.title
    }
    #expect(found == readings)
  }

  @Test func aTrailingYearIsTriedAfterTheTitle() {
    #expect(TitleQuery("blade runner 2049").readings.map(\.year) == [nil, 2049])
    #expect(TitleQuery("blade runner (2049)").readings.map(\.year) == [2049, nil])
  }
}
