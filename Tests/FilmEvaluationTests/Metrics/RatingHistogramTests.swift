import FilmData
import FilmEvaluation
import Testing

struct RatingHistogramTests {
  func prediction(
    _ rating: Double?, _ trueRating: Double?, right: Bool? = nil
  ) -> SentimentPrediction {
    SentimentPrediction(
      probability: 0.5, label: .fresh, rating: rating,
      trueLabel: right.map { $0 ? .fresh : .rotten }, trueRating: trueRating, cluster: 0)
  }

  @Test func `matches hand-computed values`() {
    let histogram = RatingHistogram(
      [
        prediction(0.5, 0.75, right: true), prediction(0.7, 0.7, right: false),
        prediction(1, 1, right: true), prediction(nil, 0.05, right: false), prediction(0.4, nil),
      ], binCount: 10)
    #expect(histogram.columns.map(\.count) == [0, 0, 0, 0, 0, 0, 0, 2, 0, 1])
    let column = histogram.columns[7]
    #expect(column.counts[5] == 1 && column.counts[7] == 1)
    #expect(column.mae?.isClose(to: 0.125) == true)
    #expect(column.meanPrediction?.isClose(to: 0.6) == true)
    #expect(column.mistakeShare == 0.5)
    #expect(histogram.columns[0].mistakeShare == 1)
    #expect(histogram.columns[0].mae == nil)
    #expect(histogram.columns[9].counts[9] == 1)
    #expect(histogram.columns[3].mistakeShare == nil)
  }

  @Test func `a bin holds its lower bound, and every rating has one`() {
    let ratings = (0...20).map { Double($0) / 20 } + [-0.5, 1.5]
    let histogram = RatingHistogram(ratings.map { prediction($0, $0) })
    #expect(histogram.columns.map(\.count) == [2] + Array(repeating: 1, count: 18) + [3])
    #expect(histogram.columns.indices.allSatisfy { histogram.columns[$0].counts[$0] > 0 })
  }
}
