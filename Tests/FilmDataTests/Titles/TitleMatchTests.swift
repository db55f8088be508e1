import Testing

@testable import FilmData

/// How a title was matched is a value, not a sentence.
@Suite struct TitleMatchTests {
  @Test func wholeTitlesAndKeysAreLiteral() {
    #expect(TitleMatch.How.allCases.filter(\.isLiteral) == [.id, .exact, .alternate])
  }

  @Test func theNamesAreThoseOfPrograms() {
    #expect(
      TitleMatch.How.allCases.map(\.rawValue)
        == ["id", "exact", "alternate", "beginning", "segment", "misspelling"])
  }

  /// Only where another film may well be meant.
  @Test func anotherArticleIsToldOfLittleKnownFilms() {
    let index = TitleIndex([
      .rated("Mirror, The (1975)", 3), .rated("Godfather, The (1972)", 192),
      .rated("Seven Samurai (1954)", 48),
    ])
    func differs(_ query: String) -> Bool? {
      if case .found(let match) = index.typed(query) { match.articleDiffers } else { nil }
    }
    #expect(differs("mirror") == true && differs("the mirror") == false)
    #expect(differs("godfather") == false && differs("the seven samurai") == true)
    #expect(differs("the mirror 1975") == false)
  }
}
