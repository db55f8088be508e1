import FilmData
import Testing

@testable import FilmSentiment

struct LexiconCalibrationTests {
  /// A lexicon of the planted words, with weights that are off by a factor.
  private func raw(valence: Float, rating: Float, bias: Double = 0) throws -> SentimentModel {
    let entries = (ToyReviews.praise + ToyReviews.blame).map { word in
      let sign: Float = word.hasPrefix("praise") ? 1 : -1
      return LexiconEntry(
        text: word, valence: sign * valence, ratingWeight: sign * rating, occurrences: 3)
    }
    let negated = ToyReviews.praise.map {
      LexiconEntry(text: "NOT_" + $0, valence: -valence, ratingWeight: -rating, occurrences: 3)
    }
    return SentimentModel(lexicon: try Lexicon(entries + negated), bias: bias)
  }

  private func calibrate(
    _ model: SentimentModel, films: Int, _ change: (inout Review) -> Void = { _ in }
  ) throws -> SentimentModel {
    let toys = ToyReviews(films: 1...films, reviewsPerFilm: 10, seed: 3)
    let heldOut = LexiconTrainer.HeldOut(
      reviews: toys.training(change), rows: Array(toys.reviews.indices))
    return try LexiconCalibration.calibrate(model, on: heldOut)
  }

  @Test func `valences become log-odds`() throws {
    var raw = try raw(valence: 3, rating: 1, bias: 1)
    // The planted words count the same in texts of any length.
    raw.usesLengthFactor = false
    let model = try calibrate(raw, films: 100)
    let valence = try #require(model.lexicon["praise3"]).valence
    // Words that come twice count once, so a little more than the planted 1.2 is right.
    #expect(valence > 1.05 && valence < 1.45)
    #expect(abs(model.bias) < 0.3)
    #expect(model.lexicon["praise3"]?.occurrences == 3)
  }

  @Test func `ratings follow the truth`() throws {
    let model = try calibrate(raw(valence: 3, rating: 0.1, bias: 1), films: 100)
    let scorer = SentimentScorer(model)
    let toys = ToyReviews(films: 200...260, reviewsPerFilm: 10, seed: 8)
    let errors = toys.reviews.map { abs(scorer.score($0.text).rating - ($0.rating ?? 0)) }
    // The noise in the ratings alone is 0.05.
    #expect(errors.reduce(0, +) / Double(errors.count) < 0.08)
  }

  @Test func `weights have two decimals, those that vanish go`() throws {
    var model = try raw(valence: 3, rating: 1)
    model.lexicon = try model.lexicon.overridden(by: [
      LexiconEntry(text: "filler1", valence: 0.001, ratingWeight: -0.001)
    ])
    let after = try calibrate(model, films: 20)
    #expect(after.lexicon["filler1"] == nil)
    for entry in after.lexicon.entries {
      #expect(entry.valence == (entry.valence * 100).rounded() / 100)
      #expect(entry.ratingWeight == (entry.ratingWeight * 100).rounded() / 100)
    }
    #expect(after.bias == (after.bias * 100).rounded() / 100)
    #expect(after.ratingBias == (after.ratingBias * 100).rounded() / 100)
  }

  @Test func `fewer than 50 reviews change nothing`() throws {
    let model = try raw(valence: 3, rating: 1, bias: 0.75)
    let after = try calibrate(model, films: 4)
    #expect(after.lexicon.entries == model.lexicon.entries)
    #expect(after.bias == 0.75 && after.ratingBias == 0)
    #expect(after.calibration == .logistic)
  }

  @Test func `without ratings the rating column stays`() throws {
    let model = try raw(valence: 3, rating: 1)
    let after = try calibrate(model, films: 50) { $0.rating = nil }
    #expect(after.calibration == .logistic)
    #expect(after.lexicon["praise3"]?.ratingWeight == 1)
    #expect(after.lexicon["praise3"]?.valence != 3)
  }
}
