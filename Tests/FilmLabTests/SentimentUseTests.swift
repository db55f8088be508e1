import FilmAnalytics
import FilmData
import FilmSentiment
import Testing
import _FilmTestSupport

/// A stranger scores reviews, explains texts and tallies films.
@Suite struct SentimentUseTests {
  private let models = Checkout.models
  private let reviews = Checkout.reviews

  @Test func scoresAFile() throws {
    // README: sentiment
    let scorer = ReviewScorer(try SentimentModel(contentsOf: models + "/sentiment"))
    try scorer.scores(of: [reviews]) { print($0.review.id ?? "", $0.score.label) }
    let films = try scorer.films(of: [reviews]).films.films
    for film in films { print(film.title ?? film.key, film.tomatometer.share ?? .nan) }
    let reasons = scorer.makeRowScorer().explain("Dull and lifeless.").strongestFirst
    // README: end
    #expect(reasons.map(\.entry.text).contains("dull"))
    var ids: [String] = []
    try scorer.scores(of: [reviews]) { ids.append($0.review.id ?? "") }
    #expect(ids.count == 278 && ids[0] == "s001" && ids == ids.sorted())
    #expect(films[0].title == "The Mirror" && films.reduce(0) { $0 + $1.count } == 278)
  }

  @Test func scoresATextAndSaysWhy() throws {
    let scorer = SentimentScorer(try SentimentModel(contentsOf: models + "/sentiment"))
    #expect(scorer.score("An unforgettable film.").label == .fresh)
    let explanation = scorer.explain("Dull and lifeless.")
    #expect(explanation.score.label == .rotten && explanation.score.rating < 0.5)
  }

  @Test func scoresInTheContextOfOtherReviews() throws {
    let model = try SentimentModel(contentsOf: models + "/sentiment")
    let weights = try #require(model.context)
    let empty = ReviewContext(model: weights, critics: model.critics, sources: [.film, .critic])
    var scorer = ReviewScorer(model, context: empty, jobs: 2)
    try scorer.gatherContext(of: [reviews])
    var scores: [Double] = []
    try scorer.scores(of: [reviews]) { scores.append($0.score.score) }
    var alone: [Double] = []
    try ReviewScorer(model).scores(of: [reviews]) { alone.append($0.score.score) }
    #expect(scores.count == 278 && scores != alone)
  }

  @Test func stopsAJobAndFollowsIt() throws {
    let scorer = ReviewScorer(try SentimentModel(contentsOf: models + "/sentiment"))
    var control = JobControl()
    var counts: [Int] = []
    control.progress = { if case .scoredReviews(let count) = $0 { counts.append(count) } }
    #expect(try scorer.films(of: [reviews], control: control).tally.count == 278)
    #expect(counts.last == 278)
    control.isCancelled = { true }
    #expect(try scorer.films(of: [reviews], control: control).tally.count == 0)
    let experiment = SentimentExperiment(files: [reviews])
    #expect(throws: AnalyticsError.cancelled) { try experiment.evaluate(scorer, control: control) }
  }
}
