import FilmData
import Testing

/// Columns and values tell whose identifiers they have.
@Suite struct FilmIDKindTests {
  @Test(
    arguments: [
      ("300", .number), ("tt0072443", .imdb), ("the_mirror_1975", .key), ("tt", .key), ("", .key),
      ("ttx1", .key), ("10006270x", .key),
    ] as [(String, FilmIDKind)])
  func valuesTell(value: String, kind: FilmIDKind) {
    #expect(FilmIDKind(value: value) == kind)
  }

  @Test(
    arguments: [
      ("movieId", .number), ("movie_id", .number), ("Const", .imdb), ("imdbId", .imdb),
      ("TMDb ID", .tmdb), ("rotten_tomatoes_link", .key), ("item", nil), ("id", nil),
    ] as [(String, FilmIDKind?)])
  func columnsTell(column: String, kind: FilmIDKind?) {
    #expect(FilmIDKind(column: column) == kind)
  }

  @Test func numbersAtIMDbHaveSevenDigitsOrMore() {
    #expect(FilmIDKind.imdbText(72443) == "tt0072443")
    #expect(FilmIDKind.imdbText(15_398_776) == "tt15398776")
    #expect(FilmIDKind.imdbNumber("tt0072443") == 72443)
    for text in ["72443", "tt", "ttx", "nm0000001"] { #expect(FilmIDKind.imdbNumber(text) == nil) }
  }
}
