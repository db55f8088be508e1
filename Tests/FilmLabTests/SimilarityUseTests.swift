import FilmAnalytics
import FilmData
import FilmSimilarity
import Testing

/// A stranger finds films by title, lists similar ones and recommends some.
@Suite struct SimilarityUseTests {
  private let models = Checkout.models
  private let taste = Checkout.taste

  @Test func listsSimilarTitles() throws {
    // README: similar titles
    let (model, search) = try TitleSearch.loading(models + "/similarity")
    let match = try search.find("zerkalo")  // The Mirror, by another title: match.how is .alternate
    let filter = FilmFilter(genres: ["Drama"], years: YearRange("1960..1985"))
    let isIncluded = try filter.included(model)
    let list = model.similarFilms(to: match.film, count: 10) { isIncluded[$0] }
    for film in list { print(model.films[film.film].titleAndYear, film.similarity) }
    // README: end
    #expect(model.films[match.film].titleAndYear == "The Mirror (1975)")
    #expect(match.how == .alternate && list.count == 10)
    for film in list.map({ model.films[$0.film] }) {
      #expect(film.genres.contains("Drama") && (1960...1985).contains(film.year ?? 0))
    }
  }

  @Test func titlesAreFoundAsPeopleTypeThem() throws {
    let (model, search) = try TitleSearch.loading(models + "/similarity")
    let match = try search.find("The Mirror")
    #expect(model.films[match.film].year == 1975 && match.how.isLiteral)
    #expect(try search.find("ragging bull").how == .misspelling)
    #expect(try search.find(listed: "Mirror", year: 1975).film == match.film)
    #expect(throws: UnknownTitle.self) { try search.find(listed: "ragging bull") }
    let error = #expect(throws: UnknownTitle.self) { try search.find("Zzyzx qqq") }
    #expect(error?.title == "Zzyzx qqq")
    #expect(throws: UnknownGenre.self) { try FilmFilter(genres: ["Drma"]).included(model) }
  }

  @Test func recommendsFilms() throws {
    // README: recommendations
    let (model, search) = try TitleSearch.loading(models + "/similarity")
    let ratings = try TasteReader(search: search).read(taste)
    let profile = TasteProfile(model, stars: try ratings.stars)
    for film in profile.recommend(count: 10) {
      print(model.films[film.film].titleAndYear, film.stars, film.deviation)
    }
    // README: end
    #expect(try ratings.stars.count == 10 && ratings.unknown.isEmpty)
    let films = profile.recommend(count: 10)
    #expect(films.count == 10 && films.allSatisfy { (0.5...5).contains($0.stars) })
    #expect(Set(films.map(\.film)).isDisjoint(with: profile.ratedFilms))
  }
}
