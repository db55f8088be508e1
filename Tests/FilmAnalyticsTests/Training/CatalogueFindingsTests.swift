import FilmData
import FilmSimilarity
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// A dozen films of all sources, each of which names them in its own way.
@Suite struct CatalogueFindingsTests {
  private let folder: TemporaryFolder

  init() throws {
    func reviews(_ film: String, _ title: String?, _ texts: String...) -> String {
      texts.map { text in
        let title = title.map { ",\"title\":\"\($0)\"" } ?? ""
        return
          "{\"film\":\"\(film)\"\(title),\"text\":\"\(text)\",\"critic\":\"C\",\"fresh\":true}\n"
      }.joined()
    }
    folder = try TemporaryFolder([
      "titles.csv": "movieId,title,why\n10,Garden Vol. 2 (2017),working title\n",
      "movies.csv": """
      movieId,title,genres
      1,"Mirror, The (Zerkalo) (1975)",Drama
      2,Birdy: Or (The Ignorance) (2014),Comedy
      3,Edge of Ash (2014),Action
      4,9 (2009),Animation
      5,Nine (2009),Musical
      6,Solaris (1972),Sci-Fi
      7,Solaris (2002),Sci-Fi
      8,Museum: Battle of Stone (2009),Comedy
      9,Unseen Garden (1999),Drama
      10,Untitled Garden Sequel (2017),Action

      """,
      "links.csv": "movieId,imdbId,tmdbId\n1,0072443,1\n4,0472033,2\n",
      "wikipedia.jsonl":
        #"{"title":"Edge of Ash","year":2014,"cast":["Tom Cedar","Emily Date"],"wikipedia":"Edge_of_Ash","extract":"Edge of Ash is a 2014 American film directed by Doug Elm."}"#
        + "\n"
        + #"{"title":"Atom","year":2023,"genres":["Biography"],"cast":["Cy Fir"],"wikipedia":"Atom_(film)","extract":"Atom is a 2023 American film about a scientist who builds a bomb and regrets it for the rest of his long life, directed by Chris Gum."}"#
        + "\n"
        + #"{"title":"Short","year":1901,"wikipedia":"Short","extract":"Short is a 1901 film."}"#
        + "\n",
      "oscars.tsv": "Year\tFilm\tFilmId\n1975\tFather|Son\ttt0000011|tt0000012\n",
      "small.csv": "userId,movieId,rating\n"
        + (1...8).map { "1,\($0),5\n2,\($0),2\n" }.joined() + "3,10,5\n",
      "part.csv": "userId,movieId,rating\n1,1,5\n1,4,1\n1,10,5\n2,10,4\n",
      "critics.csv": "critic,film,title,fresh\n"
        + (1...4).map { "c\($0),ivan,Ivan (1962),fresh\n" }.joined(),
      "reviews.jsonl":
        reviews("the_mirror_1975", "Zerkalo (1974)", "a dream", "a long dream", "his best")
        + reviews("birdy_2014", "Birdy (2014)", "flies", "soars", "falls")
        + reviews("live_edge_of_ash", "Live Repeat: Edge of Ash (2014)", "Elm repeats", "a", "b")
        + reviews("1205483_nine", "9 (2009)", "dolls", "rags", "c")
        + reviews("nine_2009", "Nine (2009)", "songs", "dance", "d")
        + reviews("solaris", "Solaris (2002)", "Soderbergh", "space", "e")
        + reviews("solaris_1972", "Solaris (1972)", "Tarkovsky", "space", "f")
        + reviews("museum_2", "Museum 2: Battle of Stone (2009)", "statues", "kids", "g"),
      "imdb.jsonl": (1...3).map { _ in #"{"film":"tt0072443","text":"slow"}"# + "\n" }.joined()
        + (1...3).map { _ in #"{"film":"tt0000011","text":"old"}"# + "\n" }.joined()
        + #"{"film":"tt0999999","text":"who"}"# + "\n",
      "words.jsonl":
        #"{"film":"nine_2009","title":"Nine (2009)","reviews":2,"words":{"song":2}}"# + "\n"
        + #"{"film":"toy","title":"Toy (1995)","reviews":5,"words":{"toy":4}}"# + "\n",
    ])
  }

  private func training() -> SimilarTitlesTraining {
    var training = SimilarTitlesTraining()
    training.ratingFiles = ["small.csv", "part.csv"].map(folder.path)
    training.filmFiles = [
      "titles.csv", "movies.csv", "links.csv", "wikipedia.jsonl", "oscars.tsv",
    ].map(folder.path)
    training.verdictFiles = [folder.path("critics.csv")]
    training.reviewFiles = ["reviews.jsonl", "imdb.jsonl"].map(folder.path)
    training.wordFiles = [folder.path("words.jsonl")]
    return training
  }

  @Test func eachFilmStandsOnce() throws {
    let (films, findings) = try training().catalogue()
    #expect(
      films.map(\.id) == [
        "1205483_nine", "atom_2023", "birdy_2014", "father_1975", "garden_vol_2_2017", "ivan",
        "live_edge_of_ash", "museum_2", "nine_2009", "solaris", "solaris_1972", "the_mirror_1975",
        "toy",
      ])
    #expect(findings.twins.isEmpty)
    #expect(findings.namelessReviewCount == 1 && findings.namelessFilmCount == 1)
  }

  @Test func factsComeFromAllSources() throws {
    let films = try training().catalogue().films
    func film(_ id: String) throws -> Film { try #require(films.first { $0.id == id }) }
    let mirror = try film("the_mirror_1975")
    #expect(mirror.movieLensID == 1 && mirror.imdbID == 72443)
    #expect(mirror.popcornmeter == Popcornmeter(likedCount: 2, ratingCount: 3))
    #expect(mirror.tomatometer == Tomatometer(freshCount: 3, reviewCount: 3))
    #expect(mirror.reviewsWithoutVerdict == 3)
    let edge = try film("live_edge_of_ash")
    #expect(edge.title == "Edge of Ash" && edge.directors == ["Doug Elm"])
    #expect(edge.cast == ["Tom Cedar", "Emily Date"])
    #expect(try film("atom_2023").directors == ["Chris Gum"])
    #expect(try film("garden_vol_2_2017").popcornmeter?.ratingCount == 3)
    #expect(try film("1205483_nine").movieLensID == 4 && film("nine_2009").movieLensID == 5)
    #expect(try film("nine_2009").reviewCount == 5 && film("toy").reviewCount == 5)
    #expect(try film("father_1975").imdbID == 11)
  }

  /// Two pages of other titles, which a table says to be one film.
  @Test func twinsAreToldOrRefused() throws {
    var training = training()
    let twins = (1...3).map { _ in
      #"{"film":"garden_two","title":"Garden Vol. 2","text":"t"}"# + "\n"
    }.joined()
    training.reviewFiles.append(try folder.write(twins, as: "more.jsonl"))
    let findings = try training.catalogue().findings
    #expect(findings.twins.map(\.names).first?.last?.contains("garden_vol_2_2017") == true)
    #expect(findings.twins.first?.sentence.contains("may be one film") == true)
    training.refusesTwins = true
    #expect(throws: AnalyticsError.filmsTwice(findings.twins.map(\.sentence))) {
      try training.run(origin: TrainingOrigin(command: "test", date: "2026-01-01"))
    }
  }

  @Test func weightsOfFilesAreThoseOfTheirWords() throws {
    let training = training()
    var sources = SimilaritySources(format: ReviewFormat(), control: JobControl())
    try sources.readFilms(training.filmFiles)
    try sources.readRatings(training.ratingFiles)
    try sources.countReviews(training.reviewFiles)
    try sources.countWords(training.wordFiles)
    let films = try sources.joined(
      reviews: training.reviewFiles, words: training.wordFiles, rules: TrainingRules())
    let words = try sources.words(
      training.reviewFiles, weights: [1, 0.25], counts: training.wordFiles, of: films)
    #expect(words.filmCount == films.films.count && words.wordCount > 30)
    #expect(films.descriptions.count == 2)
  }
}
