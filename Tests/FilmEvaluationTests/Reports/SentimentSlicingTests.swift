import FilmData
import FilmEvaluation
import Testing

struct SentimentSlicingTests {
  @Test func `lengths have their bounds`() {
    let slicing = SentimentSlicing.length(
      wordCounts: [0, 1, 10, 11, 25, 26, 50, 51, 100, 101, 300, 301, 5000])
    #expect(slicing.names == ["1–10", "11–25", "26–50", "51–100", "101–300", "300+"])
    #expect(slicing.membership == .byReview([-1, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]))
  }

  @Test func `scores are divided in fifths`() {
    let ratings: [Double?] = [0, 0.19, 0.2, 0.6, 0.7999, 0.8, 1, nil]
    let predictions = ratings.map {
      SentimentPrediction(probability: 0.5, label: .fresh, trueRating: $0, cluster: 0)
    }
    let slicing = SentimentSlicing.score(predictions)
    #expect(slicing.names == ["0.0–0.2", "0.2–0.4", "0.4–0.6", "0.6–0.8", "0.8–1"])
    #expect(slicing.membership == .byReview([0, 0, 1, 3, 3, 4, 4, -1]))
  }

  @Test func `decades go by film`() {
    let slicing = SentimentSlicing.decade(years: [4: 1975, 5: 1979, 9: 2021])
    #expect(slicing.names == ["1970s", "2020s"])
    #expect(slicing.membership == .byFilm([4: [0], 5: [0], 9: [1]]))
  }

  @Test func `the most frequent come first, the earlier among equals`() {
    let slicing = SentimentSlicing.mostFrequent(
      kind: "critic", keys: [0, 1, 1, 2, 3, 3, -1], names: ["a", "b", "c", "d"], limit: 3)
    #expect(slicing.names == ["b", "d", "a"])
    #expect(slicing.membership == .byReview([2, 0, 0, -1, 1, 1, -1]))
  }
}
