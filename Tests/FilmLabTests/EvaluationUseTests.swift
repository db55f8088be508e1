import FilmAnalytics
import FilmData
import FilmEvaluation
import FilmReports
import FilmSentiment
import FilmSets
import FilmSimilarity
import Testing
import _FilmTestSupport

/// A stranger measures models and methods.
@Suite struct EvaluationUseTests {
  private let models = Checkout.models
  private let reviews = Checkout.reviews
  private let made: TemporaryFolder
  private let ratings: String

  init() throws {
    made = try TemporaryFolder()
    ratings = try made.write(MadeTaste.ratings, as: "ratings.csv")
  }

  @Test func evaluatesSentimentAndRatings() throws {
    // README: evaluation
    let model = try SentimentModel(contentsOf: models + "/sentiment")
    let sentiment = try SentimentExperiment(files: [reviews]).evaluate(ReviewScorer(model))
    print(sentiment.report["accuracy"]?.value ?? .nan)
    let table = try RatingReader.read(.file(ratings)).0
    let parts = try RatingSplit(.random).parts(of: table, path: ratings)
    let results = try RatingExperiment(parts: parts).run([.bias, .biased])
    for (method, report) in results.reports { print(method, report["rmse"]?.value ?? .nan) }
    // README: end
    #expect(try #require(sentiment.report["accuracy"]).value > 0.8)
    let errors = results.reports.map { $0.report["rmse"]?.value ?? .nan }
    #expect(results.reports[1].method == "biased" && errors[1] < errors[0])
    #expect(ROCPlot(try #require(sentiment.roc)).svg.hasPrefix("<svg"))
  }

  @Test func crossValidates() throws {
    let file = try made.write(MadeReviews.lines(count: 200, films: 20), as: "reviews.jsonl")
    var settings = CrossValidation()
    settings.folds = 4
    var experiment = SentimentExperiment(files: [file])
    experiment.replicates = 20
    let findings = try experiment.crossValidate(settings)
    #expect(findings.folds?.count == 4)
    #expect(try #require(findings.report["accuracy"]).value > 0.9)
  }

  @Test func evaluatesRanking() throws {
    let (table, _) = try RatingReader.read(.file(ratings))
    let users = try RankingUsers(
      splitting: table, minimum: Float(try table.scale(path: ratings).leastLike), share: 0.3,
      seed: 1, path: ratings)
    var experiment = RankingExperiment(users: users)
    experiment.settings.als.factors = 4
    experiment.replicates = 20
    let results = try experiment.run([.als])
    #expect(results.reports.map(\.method) == ["als", "popularity", "random"])
    #expect(try #require(results.reports[0].report["recall_20"]).value > 0.9)
  }

  @Test func evaluatesSimilarTitles() throws {
    var experiment = SimilarityExperiment(
      model: try SimilarityModel(contentsOf: models + "/similarity"))
    (experiment.sampleSize, experiment.replicates) = (20, 20)
    let report = try experiment.run().report
    let genres = try #require(report["genre_agreement"])
    #expect(try genres.value > #require(genres.baseline))
  }

  @Test func predictsPairs() throws {
    let pairs = try made.write("user,item\nu0,r0\nu0,r5\n", as: "pairs.csv")
    let predicted = try PairPrediction(ratingFile: ratings, pairFile: pairs).run().pairs
    #expect(predicted[0].estimate.mean > predicted[1].estimate.mean)
  }

  @Test func knowsPublicDataSets() throws {
    let registry = try Registry(contentsOf: Checkout.path + "/Datasets/registry.json")
    #expect(try registry.set(named: "movielens-100k").name == "movielens-100k")
  }
}
