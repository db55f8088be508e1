import FilmData
import Foundation
import Testing
import _FilmTestSupport

@testable import FilmAnalytics
@testable import FilmSentiment

/// Two folds with lexicons of three words, so that every score can be worked out by hand.
@Suite struct FoldContextsTests {
  /// good +1.1 (probability .7503), bad −1.1, "meh" as given; a film's reviews count by the weight 1
  /// around a base of one half.
  private func model(meh: Float, critics: CriticTable = CriticTable()) throws -> SentimentModel {
    var model = SentimentModel(
      lexicon: try Lexicon(
        [("good", 1.1), ("bad", -1.1), ("meh", meh)].map {
          LexiconEntry(text: $0.0, valence: $0.1, ratingWeight: $0.1, occurrences: 9)
        }))
    model.usesLengthFactor = false
    var weights = ContextModel(baseFreshness: 0.5, baseRating: 0.5)
    weights.film.filmPredicted = 1
    weights.critic.critic = 1
    weights.filmAndCritic.filmPredicted = 1
    weights.filmAndCritic.critic = 1
    model.context = weights
    model.critics = critics
    return model
  }

  /// A review: its fold, film, critic, text and true label.
  private typealias Made = (fold: UInt16, film: String?, critic: String?, text: String, fresh: Bool)

  /// The score of each review in context.
  private func scores(
    _ made: [Made], _ models: [SentimentModel], _ sources: ContextSources
  ) throws -> [SentimentScore] {
    let folder = try TemporaryFolder()
    let lines = made.map { review in
      let film = review.film.map { "\"film\":\"\($0)\"," } ?? ""
      let critic = review.critic.map { "\"critic\":\"\($0)\"," } ?? ""
      return "{\(film)\(critic)\"text\":\"\(review.text)\",\"fresh\":\(review.fresh)}\n"
    }
    // Two inputs, since places are counted over all of them.
    let files = [
      try folder.write(lines.prefix(3).joined(), as: "a.jsonl"),
      try folder.write(lines.dropFirst(3).joined(), as: "b.jsonl"),
    ]
    let folds = ReviewFolds(
      count: models.count, unit: .field("fold"), names: models.indices.map(String.init),
      ofReview: made.map(\.fold))
    var contexts = try FoldContexts(models: models, folds: folds, sources: sources)
    for file in files { try contexts.read(file, ReviewFormat()) }
    let scorers = contexts.rowScorers
    var scores: [SentimentScore] = []
    for file in files {
      var reader = ReviewReader(ReviewFormat())
      try reader.readRows(Input(argument: file)) { row in
        scores.append(scorers[Int(made[scores.count].fold)].score(row))
      }
    }
    return scores
  }

  /// What so many others of a probability add: n / (n + 5) · logit((n·p + 1.5) / (n + 3)).
  private func added(_ count: Double, _ probability: Double) -> Double {
    let mean = (count * probability + 1.5) / (count + 3)
    return count / (count + 5) * log(mean / (1 - mean))
  }

  @Test func theFilmsOtherReviewsOfTheFoldTurnALabel() throws {
    let models = [try model(meh: -0.1), try model(meh: -0.2)]
    // The labels say the contrary of the texts, and must not be seen.
    var made: [Made] = [(0, "f", nil, "meh", false), (1, "f", nil, "meh", true)]
    for _ in 0..<5 {
      made.append((0, "f", nil, "good", false))
      made.append((1, "f", nil, "bad", true))
    }
    let alone = try scores(made, models, [])
    #expect(alone[0].label == .rotten && alone[1].label == .rotten)
    let context = try scores(made, models, .film)
    #expect(context[0].label == .fresh && context[1].label == .rotten)
    expectClose(context[0].score, -0.1 + added(5, 0.7503), absolute: 1e-6)
    expectClose(context[1].score, -0.2 - added(5, 0.7503), absolute: 1e-6)
  }

  @Test func aReviewNeverCountsForItself() throws {
    let models = [try model(meh: -0.1), try model(meh: -0.1)]
    let made: [Made] = [
      (0, "single", nil, "good", true), (0, "pair", nil, "good", true),
      (0, "pair", nil, "meh", true), (1, "single", nil, "bad", false), (1, nil, nil, "good", true),
      (1, nil, nil, "good", true),
    ]
    let found = try scores(made, models, .film).map(\.score)
    // Neither alone in its fold, nor without a film.
    for place in [0, 4, 5] { expectClose(found[place], 1.1, absolute: 1e-6) }
    expectClose(found[3], -1.1, absolute: 1e-6)
    expectClose(found[1], 1.1 + added(1, 0.475), absolute: 1e-6)
    expectClose(found[2], -0.1 + added(1, 0.7503), absolute: 1e-6)
  }

  @Test func criticsAreThoseOfTheFoldsModel() throws {
    var critics = CriticTable()
    critics["X"] = CriticBias(reviews: 30, logOdds: 0.5, ratings: 0, ratingBias: 0)
    let models = [try model(meh: -0.1, critics: critics), try model(meh: -0.1)]
    // Thirty rotten reviews by X in each fold: their labels tell nothing.
    let made = (0..<60).map { place -> Made in
      (UInt16(place % 2), "f\(place)", "X", "meh", false)
    }
    for (place, score) in try scores(made, models, [.film, .critic]).enumerated() {
      expectClose(score.score, place % 2 == 0 ? 0.4 : -0.1, absolute: 1e-6)
    }
  }

  @Test func aModelThatKnowsNoContextIsRefused() throws {
    var second = try model(meh: 0)
    second.context = nil
    let folds = ReviewFolds(count: 2, unit: .review, names: ["1", "2"], ofReview: [0, 1])
    let fault = AnalyticsError.noContextInFold(fold: 2, count: 2)
    #expect(throws: fault) {
      try FoldContexts(models: [model(meh: 0), second], folds: folds, sources: .film)
    }
    #expect(fault.description.hasPrefix("fold 2 of 2: its training part does not tell how much"))
  }

  @Test func aFileThatGrewIsRefused() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      String(repeating: "{\"film\":\"f\",\"text\":\"good\"}\n", count: 3), as: "a.jsonl")
    let folds = ReviewFolds(count: 2, unit: .review, names: ["1", "2"], ofReview: [0, 1])
    let models = [try model(meh: 0), try model(meh: 0)]
    var contexts = try FoldContexts(models: models, folds: folds, sources: .film)
    #expect(throws: AnalyticsError.inputChanged) { try contexts.read(file, ReviewFormat()) }
    let scorers = models.map { ReviewScorer($0, countsLabels: false).makeRowScorer() }
    var evaluation = SentimentEvaluation(
      SentimentEntrant(scorers: scorers, folds: folds), others: [], keepsIDs: false, worst: 0)
    try evaluation.read(file, ReviewFormat())
    #expect(throws: AnalyticsError.inputChanged) { try evaluation.checkCount() }
  }
}
