import FilmAnalytics
import FilmData
import FilmSentiment
import FilmSimilarity
import Testing
import _FilmTestSupport

/// A stranger trains models, saves them and reads them again.
@Suite struct TrainingUseTests {
  @Test func trainsSavesAndLoadsBothModels() throws {
    let made = try TemporaryFolder()
    let reviews = try made.write(MadeReviews.lines(count: 400), as: "reviews.jsonl")
    let ratings = try made.write(MadeTaste.ratings, as: "ratings.csv")
    let folder = made.path("models")
    // README: training
    let origin = TrainingOrigin(command: "my program", licence: "terms of the data")
    let sentiment = try SentimentTraining(files: [reviews]).run(origin: origin)
    try sentiment.model.save(to: folder + "/sentiment", provenance: sentiment.provenance)
    var titles = SimilarTitlesTraining()
    titles.ratingFiles = [ratings]
    titles.reviewFiles = [reviews]
    try titles.run(origin: origin).model.save(to: folder + "/similarity")
    // README: end
    let scorer = SentimentScorer(try SentimentModel(contentsOf: folder + "/sentiment"))
    #expect(scorer.score("wonderful and tender").label == .fresh)
    #expect(scorer.score("dull and wooden").label == .rotten)
    let (model, search) = try TitleSearch.loading(folder + "/similarity")
    #expect(try model.films[search.find("Film 3").film].id == "film_3")
    #expect(model.provenance.licence == "terms of the data")
    var update = SimilarityUpdate(folder: folder + "/similarity", ratingFiles: [ratings])
    update.filmFiles = []
    #expect(try update.run(origin: origin).model.films.count == model.films.count)
  }
}
