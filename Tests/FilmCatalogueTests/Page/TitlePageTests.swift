import FilmData
import FoundationEssentials
import Testing

@testable import FilmCatalogue

/// A film's page has all that the catalogue knows of it, as values that can be written and read.
@Suite struct TitlePageTests {
  private let made: MadeCatalogue

  init() throws {
    made = try MadeCatalogue()
    try made.add(
      """
      {"type":"film","title":"The Mirror","alternate_titles":["Zerkalo"],"year":1975,"runtime":108,"imdb_id":"tt0072443","directors":["Andrei Tarkovsky"],"genres":["Drama"],"awards":[{"organisation":"An Academy","year":1976,"category":"Best Picture","won":true}],"offers":[{"provider":"A Shop","way":"rent"}],"source":"filmlab"}
      {"type":"film","title":"Solaris","year":1972,"directors":["Andrei Tarkovsky"],"source":"filmlab"}
      """, as: "films.jsonl")
    try made.add(
      "tconst\ttitleType\tprimaryTitle\toriginalTitle\tstartYear\truntimeMinutes\tgenres\n"
        + "tt0072443\tmovie\tThe Mirror\tZerkalo\t1975\t107\tDrama\n", as: "title.basics.tsv")
    try made.add(
      """
      {"title":"The Mirror","year":1975,"critic":"a","text":"one","fresh":true,"date":"2015-08-04"}
      {"title":"The Mirror","year":1975,"critic":"b","text":"two","fresh":false,"date":"2015-10-15"}
      {"title":"The Mirror","year":1975,"critic":"c","text":"three","fresh":true,"date":"2023-05-12"}
      {"title":"The Mirror","year":1975,"source":"audience","critic":"d","text":"four","original_score":"3.5/5"}
      """, as: "reviews.jsonl")
  }

  @Test func itHasWhatTheCatalogueKnows() throws {
    let film = try made.film("The Mirror")
    try made.catalogue.rate(film, stars: 5)
    let page = try made.catalogue.titlePage(of: film, reviewLimit: 2)
    #expect(page.film.titleAndYear == "The Mirror (1975)" && page.alternateTitles == ["Zerkalo"])
    #expect(page.identifiers == ["imdb_id": "tt0072443"])
    let runtime = try #require(page.facts.first { $0.name == .runtime })
    #expect(runtime.values == ["108"] && runtime.source == .filmlab)
    #expect(runtime.others.map(\.values) == [["107"]] && runtime.others[0].source == .imdb)
    #expect(page.facts.first { $0.name == .genres }?.others.isEmpty == true)
    #expect(page.credits.map(\.name) == ["Andrei Tarkovsky"])
    #expect(page.credits[0].alsoIn.map(\.title) == ["Solaris"])
    #expect(page.awards.map(\.won) == [true] && page.offers.map(\.provider) == ["A Shop"])
    #expect(page.criticsReviews.map(\.review.author) == ["c", "b"] && page.criticsReviewCount == 3)
    #expect(
      page.audienceReviewCount == 1 && page.ratingHistogram == [0, 0, 0, 0, 0, 0, 1, 0, 0, 0])
    #expect(
      page.freshByYear == [
        FreshYear(year: 2015, fresh: 1, count: 2), FreshYear(year: 2023, fresh: 1, count: 1),
      ])
    #expect(page.mine.stars == 5 && page.meters.audience.count == 2)
  }

  @Test func itIsWrittenAndReadAgain() throws {
    let page = try made.catalogue.titlePage(of: made.film("The Mirror"))
    let data = try JSONEncoder().encode(page)
    #expect(try JSONDecoder().decode(TitlePage.self, from: data) == page)
  }

  @Test func aFilmOfAModelHasAPageToo() {
    let page = TitlePage(
      Film(
        id: "the_mirror_1975", title: "The Mirror", year: 1975, genres: ["Drama"],
        directors: ["Andrei Tarkovsky"], cast: ["Margarita Terekhova"],
        tomatometer: Tomatometer(freshCount: 16, reviewCount: 16), imdbID: 72_443))
    #expect(page.meters.critics.percentage == 100 && page.meters.critics.counts.stated == 16)
    #expect(page.credits.map(\.role) == [.director, .actor])
    #expect(
      page.identifiers == ["imdb_id": "tt0072443", "rotten_tomatoes_id": "the_mirror_1975"])
    #expect(page.film.number == 0 && page.origin == .model)
  }
}
