import FilmData
import FilmEvaluation
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// What others predict of the same reviews is matched by identifier, else by order.
@Suite struct RivalPredictionsTests {
  private func reviews(ids: [String?]) throws -> EvaluatedReviews {
    var reviews = EvaluatedReviews(keepsIDs: true)
    let lines = ids.map { id in
      "{\(id.map { "\"id\":\"\($0)\"," } ?? "")\"text\":\"x\",\"fresh\":true}\n"
    }
    try ReviewLines.read(lines.joined()) { row in
      reviews.add(
        row, words: 1,
        prediction: SentimentPrediction(
          probability: 0.9, label: .fresh, rating: 0.5, trueLabel: .fresh, trueRating: 0.75,
          cluster: 4), others: [])
    }
    return reviews
  }

  private func rival(_ text: String, ids: [String?]) throws -> RivalPredictions {
    let folder = try TemporaryFolder()
    return try RivalPredictions(
      folder.write(text, as: "rival.jsonl"), with: reviews(ids: ids))
  }

  @Test func identifiersMatchInAnyOrder() throws {
    let rival = try rival(
      #"{"id":"c","probability":0.2}"# + "\n" + #"{"id":"x","probability":0.5}"# + "\n"
        + #"{"id":"a","probability":0.8}"# + "\n" + #"{"id":"a","probability":0.1}"#,
      ids: ["a", "b", "c"])
    #expect(rival.matches.map(\.place) == [0, 2])
    #expect(rival.matches.map(\.prediction.probability) == [0.8, 0.2])
    #expect(rival.matches.map(\.prediction.label) == [.fresh, .rotten])
    #expect(rival.hasProbabilities)
    // The truth is that of the review.
    #expect(
      rival.matches.allSatisfy { $0.prediction.trueRating == 0.75 && $0.prediction.cluster == 4 })
  }

  @Test func withoutIdentifiersTheOrderCounts() throws {
    let text = #"{"label":"rotten"}"# + "\n" + #"{"label":"fresh"}"#
    let rival = try rival(text, ids: [nil, nil])
    #expect(rival.matches.map(\.place) == [0, 1] && !rival.hasProbabilities)
    #expect(rival.matches.map(\.prediction.probability) == [0, 1])
  }

  @Test func aLabelComesBeforeProbabilityAndRating() throws {
    let text =
      #"{"label":"rotten","probability":0.9}"# + "\n" + #"{"rating":0.7}"# + "\n"
      + #"{"probability":1.5,"rating":0.3}"#
    let rival = try rival(text, ids: [nil, nil, nil])
    #expect(rival.matches.map(\.prediction.label) == [.rotten, .fresh, .rotten])
    #expect(rival.matches.map(\.prediction.rating) == [nil, 0.7, 0.3])
  }

  @Test func whatCannotBeMatchedIsSaid() throws {
    let one = #"{"label":"fresh"}"#
    func fails(_ text: String, _ matches: (AnalyticsError?) -> Bool) {
      let error = #expect(throws: AnalyticsError.self) { try rival(text, ids: ["a", "b"]) }
      #expect(matches(error), "\(String(describing: error))")
    }
    fails(one) { if case .rowCountDiffers(_, 1, 2) = $0 { true } else { false } }
    fails(#"{"id":"x","label":"fresh"}"#) {
      if case .nothingMatches(_, 1) = $0 { true } else { false }
    }
    fails(#"{"id":"a","opinion":"fine"}"#) {
      if case .noPredictions = $0 { true } else { false }
    }
  }
}
