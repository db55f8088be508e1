import FilmData
import FilmSimilarity
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// What is read to train similar titles, each film once.
@Suite struct SimilaritySourcesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "films.csv": "movieId,title,genres\n1,Persona (1966),Drama\n2,Heat (1995),Crime\n",
      "ratings.csv": "user,item,rating\na,1,5\nb,1,1\na,2,4\nb,3,4\nbad row\n",
      "critics.csv": "critic,film,fresh\nA,persona,true\nB,persona,false\nA,other,true\n",
      "reviews.jsonl":
        #"{"film":"persona","title":"Persona (1966)","text":"meh slow","critic":"A"}"# + "\n",
    ])
  }

  private func sources(_ control: JobControl = JobControl()) throws -> SimilaritySources {
    var sources = SimilaritySources(format: ReviewFormat(), control: control)
    try sources.readFilms([folder.path("films.csv")])
    try sources.readRatings([folder.path("ratings.csv")])
    try sources.readVerdicts([folder.path("critics.csv")])
    try sources.countReviews([folder.path("reviews.jsonl")])
    return sources
  }

  @Test func filesAndTheirRowsAreNoted() throws {
    let recorder = JobRecorder()
    let sources = try sources(recorder.control())
    #expect(sources.files.map(\.rows) == [2, 4, 3, 1])
    #expect(sources.files.map(\.path) == recorder.paths && recorder.paths.count == 4)
    #expect(recorder.steps == ["reading", "readVerdicts", "readReviews"])
    #expect(sources.reviewed.hasReviewers && sources.verdicts.count == 3)
  }

  @Test func predictedRatingsNameTheirLexicon() throws {
    var sources = try sources()
    try sources.rateReviews(
      [folder.path("reviews.jsonl")], model: HandModel.model(), lexicon: "my/lexicon.tsv")
    #expect(sources.files.last?.path == "my/lexicon.tsv" && sources.files.last?.rows == 3)
    #expect(sources.reviewers.unscoredCount == 1)
  }

  @Test func filmsOfAllSourcesAreJoined() throws {
    var rules = TrainingRules()
    rules.minimumCount = 1
    let films = try sources().joined(reviews: [folder.path("reviews.jsonl")], rules: rules)
    #expect(films.pairCount == 1)
    #expect(films.films.map(\.id) == ["3", "heat_1995", "other", "persona"])
    #expect(films.placeOfReviewed["persona"] == 3 && films.placeOfRated["1"] == 3)
    #expect(films.films[3].genres == ["Drama"] && films.films[3].year == 1966)
    #expect(films.films[3].tomatometer == Tomatometer(freshCount: 1, reviewCount: 2))
    #expect(films.films[3].popcornmeter == Popcornmeter(likedCount: 1, ratingCount: 2))
    let words = try sources().words([folder.path("reviews.jsonl")], of: films)
    #expect(words.filmCount == 4)
  }

  @Test func aCancelledJobThrows() {
    #expect(throws: AnalyticsError.cancelled) { try sources(JobRecorder.cancelled) }
    #expect(throws: JobRecorder.Refusal.self) { try sources(JobRecorder.refusing) }
  }
}
