import Testing

@testable import FilmData

@Suite struct FilmArticlesTests {
  private func row(
    _ title: String, _ year: Int, article: String, text: String? = nil
  ) -> FilmRow {
    FilmRow(
      id: article, title: title, year: year, genres: [], directors: ["Ann Ash"], description: text,
      isNamedByTitle: true)
  }

  @Test func rowsOfOneArticleAreOneFilm() {
    let text = "Titan is a 1997 American film."
    let films = FilmArticles.tidied([
      row("Titan", 1997, article: "Titan", text: text),
      row("Titan 3D", 2012, article: "Titan", text: text),
      row("Ran", 1985, article: "Ran"), row("Ran", 1986, article: "Ran"),
    ])
    #expect(films.map(\.title) == ["Titan", "Ran"])
    #expect(films.map(\.year) == [1997, 1985] && films[1].otherYears == [1986])
  }

  /// An older film has the article of its namesake: what the article says is not of it.
  @Test func aRemakesArticleIsNotTheFilms() {
    let text = "Trails is a 1941 American Western."
    let films = FilmArticles.tidied([
      row("Trails", 1920, article: "Trails", text: text),
      row("Trails", 1941, article: "Trails", text: text),
    ])
    #expect(films.map(\.year) == [1920, 1941])
    #expect(films.map(\.description) == [nil, text] && films[0].directors.isEmpty)
  }

  @Test func yearsBetweenFestivalsAndCinemasAreOfOneFilm() {
    let films = FilmArticles.tidied([
      row("Next", 2013, article: "N", text: "Next is a 2011 American film."),
      row("Woman", 1918, article: "W", text: "The Woman is a 1903 novel."),
    ])
    #expect(films[0].otherYears == [2011] && films[0].description != nil)
    #expect(films[1].description == nil)
  }

  @Test func aTextOfManyRowsIsOfNone() {
    let films = FilmArticles.tidied(
      (1...3).map { row("Short \($0)", 1950, article: "S\($0)", text: "A list of shorts.") })
    #expect(films.allSatisfy { $0.description == nil })
  }

  @Test(arguments: [
    ("Ran is a 1985 film", 1985), ("Ran is an upcoming film of 1985", 1985), ("1985", nil),
    ("Ran was a lost 1915 film", 1915), ("Ran, of 1972, is a film", nil),
  ])
  func years(text: String, year: Int?) { #expect(FilmArticles.year(in: text) == year) }

  @Test func theArticlesTitleIsAnotherForm() {
    func titles(_ title: String, _ article: String) -> [String] {
      var film = row(title, 2014, article: article)
      FilmArticles.add(article, to: &film)
      return film.otherTitles
    }
    #expect(titles("Bird or (The Ignorance)", "Bird_(film)") == ["Bird"])
    #expect(titles("Fury", "Max:_Fury").isEmpty)
    #expect(titles("Cycle 1", "The_Cycle").isEmpty)
    #expect(titles("You're", "You%27re_–_Next") == ["You're – Next"])
  }

  @Test func genresAreInMovieLensWords() {
    var film = row("Ran", 1985, article: "Ran")
    film.genres = ["Science Fiction", "Independent", "Historical", "Western"]
    FilmArticles.add("Ran", to: &film)
    #expect(film.genres == ["Sci-Fi", "History", "Western"])
  }
}
