import Foundation
import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct RatingCalibrationTests {
  private let curve = RatingCalibration(scores: [-1, 0, 2], ratings: [0.1, 0.5, 0.75])

  @Test(
    arguments: [
      (-1, 0.1), (0, 0.5), (2, 0.75), (-0.5, 0.3), (1, 0.625), (0.5, 0.5625), (-3, 0.1), (9, 0.75),
      (-.infinity, 0.1), (.infinity, 0.75), (.nan, 0.1),
    ] as [(Double, Double)])
  func `lies on straight lines between the knots and is level outside`(
    score: Double, rating: Double
  ) {
    #expect(abs(curve.rating(for: score) - rating) < 1e-12)
  }

  @Test func `one knot is a constant`() {
    let constant = RatingCalibration(scores: [3], ratings: [0.4])
    for score in [-10, 3, 10] as [Double] { #expect(constant.rating(for: score) == 0.4) }
  }

  @Test(arguments: 1...40)
  func `finds the piece that a walk through the knots finds`(count: Int) {
    var dice = TestGenerator(seed: UInt64(count))
    let scores = (0..<count).map { Double($0) + dice.fraction() * 0.9 }
    let ratings = scores.map { _ in dice.fraction() }.sorted()
    let curve = RatingCalibration(scores: scores, ratings: ratings)
    var last = 0.0
    for step in -2...(count * 10) {
      let score = Double(step) / 10
      let rating = curve.rating(for: score)
      #expect(abs(rating - walk(scores, ratings, score)) < 1e-12)
      #expect(rating >= last)
      last = rating
    }
  }

  private func walk(_ scores: [Double], _ ratings: [Double], _ score: Double) -> Double {
    for knot in scores.indices.dropFirst() where score < scores[knot] && score >= scores[0] {
      let part = (score - scores[knot - 1]) / (scores[knot] - scores[knot - 1])
      return ratings[knot - 1] * (1 - part) + ratings[knot] * part
    }
    return score < scores[0] ? ratings[0] : ratings[ratings.count - 1]
  }

  @Test func `the logistic curve is close to its function`() {
    for step in -60...60 {
      let score = Double(step) / 10
      #expect(
        abs(RatingCalibration.logistic.rating(for: score) - SentimentScore.logistic(score)) < 1e-3)
    }
  }

  @Test func `is read as it was written`() throws {
    let data = try JSONEncoder().encode(curve)
    #expect(try JSONDecoder().decode(RatingCalibration.self, from: data) == curve)
  }

  @Test(arguments: [
    #"{"scores":[],"ratings":[]}"#,
    #"{"scores":[0,1],"ratings":[0.5]}"#,
    #"{"scores":[0,0],"ratings":[0.5,0.6]}"#,
    #"{"scores":[1,0],"ratings":[0.5,0.6]}"#,
    #"{"scores":[0,1],"ratings":[0.6,0.5]}"#,
    #"{"scores":[0,1],"ratings":[0.6,1.5]}"#,
    #"{"scores":[0,1],"ratings":[-0.1,0.5]}"#,
    #"{"scores":[0,1]}"#,
    #"{"scores":["a"],"ratings":[0.5]}"#,
    #"[]"#,
  ])
  func `knots that do not fit are refused`(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(RatingCalibration.self, from: Data(json.utf8))
    }
  }
}
