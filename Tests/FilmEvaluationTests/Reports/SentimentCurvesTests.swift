import FilmData
import FilmEvaluation
import Testing

struct SentimentCurvesTests {
  let predictions = syntheticPredictions(count: 300, films: 40, seed: 2024)

  /// The interval at a margin is that of the neutral band alone; at margin 0 it is the accuracy's.
  @Test func `intervals are those of the single figures`() throws {
    let curves = SentimentCurves(predictions, replicates: 100, seed: 5)
    let band = AbstentionReport(predictions, margin: 0.2, replicates: 100, seed: 5)
    let report = try SentimentReport(predictions: predictions, replicates: 100, seed: 5)
    let pairs = [
      (curves.coverageIntervals[4], band["accuracy"]?.interval),
      (curves.coverageIntervals[0], report["accuracy"]?.interval),
    ]
    for (interval, expected) in pairs {
      let (interval, expected) = (try #require(interval), try #require(expected))
      #expect(interval.low.isClose(to: expected.low))
      #expect(interval.high.isClose(to: expected.high))
    }
    #expect(curves.reliability.bins.map(\.count) == report.reliability.bins.map(\.count))
  }

  /// A bin's interval is that of the slice that holds its reviews: of how many the fresh label,
  /// always given, is right.
  @Test func `intervals of bins are those of the share of fresh`() throws {
    let fresh = predictions.map { prediction in
      var prediction = prediction
      prediction.label = .fresh
      return prediction
    }
    let bins = SentimentSlicing(
      kind: "bin", names: (0..<10).map { "\($0)" },
      membership: .byReview(fresh.map { ReliabilityTable.bin(of: $0.probability) }))
    let slices = SentimentSlices(fresh, by: [bins], replicates: 100, seed: 5).slices
    let curves = SentimentCurves(predictions, replicates: 100, seed: 5)
    #expect(slices.count == 10)
    for (slice, interval) in zip(slices, curves.reliabilityIntervals) {
      #expect(slice.interval == interval)
    }
  }

  @Test func `without replicates, or of one film, there are no intervals`() {
    let none = SentimentCurves(predictions, replicates: 0)
    let single = SentimentCurves(syntheticPredictions(count: 50, films: 1, seed: 1))
    for curves in [none, single, SentimentCurves([])] {
      #expect(curves.coverageIntervals == Array(repeating: nil, count: 10))
      #expect(curves.reliabilityIntervals == Array(repeating: nil, count: 10))
    }
  }

  @Test func `threads do not matter`() {
    let one = SentimentCurves(predictions, replicates: 60, seed: 1, threads: 1)
    let four = SentimentCurves(predictions, replicates: 60, seed: 1, threads: 4)
    #expect(one.coverageIntervals == four.coverageIntervals)
    #expect(one.reliabilityIntervals == four.reliabilityIntervals)
  }
}
