import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct FilmTokenTests {
  private let film = Film(
    id: "a", title: "Solaris", genres: ["Sci-Fi", "Drama"], directors: ["Andrei Tarkovsky"],
    cast: ["Donatas Banionis"])

  @Test func directorsAndGenresAreTokens() {
    #expect(
      FilmToken.tokens(of: film, wordCount: 20)
        == ["director:andrei tarkovsky", "genre:sci-fi", "genre:drama"])
    #expect(FilmToken.tokens(of: Film(id: "b", title: "B"), wordCount: 20).isEmpty)
  }

  /// They would be all of its words, and it be near to every drama.
  @Test func genresOfAFilmWithoutTextAreNoWords() {
    for count in [0, 19] {
      #expect(FilmToken.tokens(of: film, wordCount: count) == ["director:andrei tarkovsky"])
    }
  }

  @Test func wordsOfTextsAreNone() {
    #expect(FilmToken.tokens(of: film, wordCount: 99).allSatisfy(FilmToken.isToken))
    for word in WordScanner.words(of: "director:andrei tarkovsky, Зеркало: été 3:10") {
      #expect(!FilmToken.isToken(word))
    }
  }

  /// A word of reviews, however it is spelt, is not the token.
  @Test func tokensCountApartFromWords() {
    var counts = WordCounts(filmCount: 2)
    counts.add("genre drama andrei", film: 0)
    for token in FilmToken.tokens(of: film, wordCount: 99) { counts.add(token: token, film: 1) }
    #expect(
      counts.words
        == ["genre", "drama", "andrei", "director:andrei tarkovsky", "genre:sci-fi", "genre:drama"])
    counts.add(token: "genre:drama", film: 0)
    #expect(counts.matrix().dense().row(0) == [1, 1, 1, 0, 0, 1])
    #expect(counts.matrix().dense().row(1) == [0, 0, 0, 1, 1, 1])
  }
}
