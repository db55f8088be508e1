import FilmAnalytics
import FilmData
import FilmSentiment
import Testing
import _FilmTestSupport

/// Predicted ratings are fitted to reviews whose ratings are known.
@Suite struct RatingFitTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Reviews by people who give full marks or none.
  private func rated(films: Int) throws -> String {
    let lines = (0..<films).flatMap { film in
      [("good good", 1.0), ("good", 0.95), ("bad", 0.05), ("bad bad", 0.0)].map {
        "{\"film\":\"f\(film)\",\"text\":\"\($0)\",\"rating\":\($1)}\n"
      }
    }
    return try folder.write(lines.joined(), as: "rated.jsonl")
  }

  @Test func ratingsFollowAndScoresStay() throws {
    let scorer = ReviewScorer(try HandModel.model())
    let recorder = JobRecorder()
    let file = try rated(films: 12)
    let (fitted, fit) = try scorer.ratingsFitted(to: [file], control: recorder.control())
    let (before, after) = (
      scorer.makeRowScorer().score("bad"), fitted.makeRowScorer().score("bad")
    )
    #expect(before.rating > 0.2 && after.rating < 0.1)
    #expect(before.score == after.score)
    #expect(fit.ratingCount == 48 && fit.filmCount == 12 && fit.aloneCount == 0)
    #expect(!fit.isOfFewFilms && !fit.isInContext && !fit.isMostlyAlone)
    #expect(recorder.paths == [file])
  }

  @Test func fewFilmsAreTold() throws {
    let scorer = ReviewScorer(try HandModel.model())
    #expect(try scorer.ratingsFitted(to: [rated(films: 6)]).fit.isOfFewFilms)
  }

  @Test func inContextTheResultIsEmptyAgain() throws {
    let scorer = ReviewScorer(try HandModel.model(), context: HandModel.context())
    let (fitted, fit) = try scorer.ratingsFitted(to: [rated(films: 12)])
    #expect(fit.isInContext && fit.aloneCount == 0 && !fit.isMostlyAlone)
    #expect(fitted.context?.filmCount == 0)
  }

  @Test func reviewsWithoutOthersAreCounted() throws {
    let lines = (0..<30).map { "{\"film\":\"f\($0)\",\"text\":\"good\",\"rating\":0.\($0 % 10)}\n" }
    let single = try folder.write(lines.joined(), as: "single.jsonl")
    let scorer = ReviewScorer(try HandModel.model(), context: HandModel.context())
    let fit = try scorer.ratingsFitted(to: [single]).fit
    #expect(fit.aloneCount == 30 && fit.isMostlyAlone)
  }

  @Test func tooFewRatingsFitNothing() throws {
    let short = try folder.write("{\"text\":\"good\",\"rating\":0.95}\n", as: "short.jsonl")
    #expect(throws: SentimentError.self) {
      try ReviewScorer(HandModel.model()).ratingsFitted(to: [short])
    }
  }
}
