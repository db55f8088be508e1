import FilmData
import FilmEvaluation
import Testing

struct SentimentPredictionTests {
  static let good = SentimentPrediction(
    probability: 1, label: .fresh, rating: 0.5, trueLabel: .fresh, trueRating: 0.5, cluster: 0)

  @Test(arguments: [
    (
      probability: 1.01, rating: 0.5, trueRating: 0.5, message: "prediction 1: the probability 1.01"
    ),
    (.nan, 0.5, 0.5, "prediction 1: the probability nan"),
    (0.5, .infinity, 0.5, "prediction 1: the predicted rating is inf"),
    (0.5, 0.5, .nan, "prediction 1: the true rating is nan"),
  ])
  func `numbers out of range are refused by their index`(
    probability: Double, rating: Double, trueRating: Double, message: String
  ) throws {
    var bad = SentimentPredictionTests.good
    bad.probability = probability
    bad.rating = rating
    bad.trueRating = trueRating
    let error = #expect(throws: EvaluationError.self) {
      try SentimentReport(predictions: [SentimentPredictionTests.good, bad], replicates: 0)
    }
    #expect(error?.description.hasPrefix(message) == true)
  }
}
