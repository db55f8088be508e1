import FilmData
import FilmEvaluation
import Testing

struct SentimentSlicesTests {
  let predictions = syntheticPredictions(count: 300, films: 40, seed: 2024)
  var parity: SentimentSlicing {
    SentimentSlicing(
      kind: "parity", names: ["even", "odd"], membership: .byReview((0..<300).map { $0 % 2 }))
  }

  /// A part is what the report says of its reviews, with the films of all.
  @Test func `matches the report on the part`() throws {
    let slices = SentimentSlices(predictions, by: [parity], replicates: 0)
    for part in 0..<2 {
      let reviews = predictions.enumerated().filter { $0.offset % 2 == part }.map(\.element)
      let report = try SentimentReport(predictions: reviews, replicates: 0)
      let slice = slices.slices[part]
      #expect(slice.count == 150)
      #expect(slice.ratingCount == 150)
      #expect(slice.accuracy?.isClose(to: report["accuracy"]?.value) == true)
      #expect(slice.ratingMAE?.isClose(to: report["rating_mae"]?.value) == true)
      #expect(slice.interval == nil)
    }
    #expect(slices["parity"].map(\.name) == ["even", "odd"])
  }

  /// A part that holds everything has the interval of the report.
  @Test func `matches the report's interval`() throws {
    let all = SentimentSlicing(
      kind: "all", names: ["all"], membership: .byReview(Array(repeating: 0, count: 300)))
    // Films without truth change nothing.
    let blind = (0..<20).map {
      SentimentPrediction(probability: 0.5, label: .fresh, cluster: 1000 + $0)
    }
    let slicings = [parity, all].map { slicing in
      SentimentSlicing(
        kind: slicing.kind, names: slicing.names,
        membership: .byReview(slicing.parts(count: 300) + blind.map { _ in -1 }))
    }
    let slices = SentimentSlices(predictions + blind, by: slicings, replicates: 100, seed: 7)
    let report = try SentimentReport(predictions: predictions, replicates: 100, seed: 7)
    let interval = try #require(report["accuracy"]?.interval)
    let slice = try #require(slices["all"].first)
    #expect(interval.low.isClose(to: slice.interval?.low))
    #expect(interval.high.isClose(to: slice.interval?.high))
  }

  @Test func `a film may be in several parts, or in none`() {
    let genres = SentimentSlicing(
      kind: "genre", names: ["drama", "comedy", "western"],
      membership: .byFilm([3: [0, 1], 4: [1]])
    )
    let slices = SentimentSlices(predictions, by: [genres], replicates: 50)
    let counts = [3, 4].map { film in predictions.count { $0.cluster == film } }
    // A part without reviews is left out.
    #expect(slices.slices.map(\.name) == ["drama", "comedy"])
    #expect(slices.slices.map(\.count) == [counts[0], counts[0] + counts[1]])
  }

  @Test func `threads do not matter`() {
    let one = SentimentSlices(predictions, by: [parity], replicates: 60, seed: 1, threads: 1)
    let four = SentimentSlices(predictions, by: [parity], replicates: 60, seed: 1, threads: 4)
    #expect(one.slices == four.slices)
  }
}

extension SentimentSlicing {
  /// The part of each review, where each is in one.
  fileprivate func parts(count: Int) -> [Int] {
    if case .byReview(let parts) = membership { parts } else { Array(repeating: -1, count: count) }
  }
}
