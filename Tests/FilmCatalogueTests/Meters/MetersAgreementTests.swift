import FilmAnalytics
import FilmData
import FilmSentiment
import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// The meters of a catalogue are those that `sentiment --by-film` shows for the same reviews.
@Suite struct MetersAgreementTests {
  @Test func theSampleReviewsHaveTheSameMetersBothWays() throws {
    let models = try FilmlabProcess.checkout() + "/Models/sentiment"
    let model = try SentimentModel.load(from: models, readsCritics: false).model
    let scorer = ReviewScorer(model, jobs: 2)
    let path = try SampleReviews.path()
    let tallies = try scorer.films(of: [path]).films.films
    let made = try MadeCatalogue()
    _ = try made.catalogue.importFile(path, ImportSettings(scorer: scorer))
    #expect(tallies.count > 20)
    for tally in tallies {
      let meters = try made.catalogue.meters(of: made.film(tally.key))
      #expect(meters.critics.fresh == tally.tomatometer.freshCount, "\(tally.key)")
      #expect(meters.critics.count == tally.tomatometer.reviewCount, "\(tally.key)")
      #expect(meters.critics.percentage == tally.tomatometer.percentage, "\(tally.key)")
      #expect(meters.audience.liked == tally.popcornmeter.likedCount, "\(tally.key)")
      #expect(meters.audience.count == tally.popcornmeter.ratingCount, "\(tally.key)")
      #expect(meters.audience.percentage == tally.popcornmeter.percentage, "\(tally.key)")
      #expect(meters.reviewsWithoutVerdict == tally.silentCount, "\(tally.key)")
    }
  }
}
