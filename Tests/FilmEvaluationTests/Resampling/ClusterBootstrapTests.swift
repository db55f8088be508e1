import FilmEvaluation
import LinearAlgebra
import Testing

struct ClusterBootstrapTests {
  @Test func `draws as many clusters as there are`() {
    let bootstrap = ClusterBootstrap(clusterCount: 40, seed: 5)
    var multiplicities = [Double](repeating: 9, count: 40)
    bootstrap.draw(replicate: 0, into: &multiplicities)
    // Drawn by another implementation of the same generator.
    #expect(
      multiplicities == [
        1, 2, 2, 4, 0, 0, 1, 0, 2, 0, 0, 1, 1, 0, 0, 1, 0, 1, 1, 1,
        1, 2, 1, 1, 0, 0, 0, 0, 2, 3, 2, 2, 1, 3, 0, 0, 0, 1, 2, 1,
      ])
    bootstrap.draw(replicate: 1, into: &multiplicities)
    #expect(multiplicities.reduce(0, +) == 40)
  }

  @Test(arguments: [1, 2, 3, 7, 200, 1000])
  func `gives the same bytes for any number of threads`(threads: Int) {
    let bootstrap = ClusterBootstrap(clusterCount: 30, replicates: 200, seed: 11)
    let values = (0..<30).map { Double($0) * 0.1 }
    let mean: @Sendable ([Double]) -> [Double?] = { multiplicities in
      [zip(values, multiplicities).reduce(0) { $0 + $1.0 * $1.1 } / 30]
    }
    #expect(bootstrap.intervals(threads: threads, of: mean) == bootstrap.intervals(of: mean))
  }

  @Test func `other seeds give other intervals`() {
    let intervals = (0..<5).map { seed in
      ClusterBootstrap(clusterCount: 30, replicates: 100, seed: seed).intervals { multiplicities in
        [multiplicities.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / 30]
      }
    }
    #expect(Set(intervals).count == 5)
  }

  /// The mean of n independent values has the standard error σ/√n.
  @Test func `the interval of a mean has the width that theory gives it`() throws {
    var generator = SeededGenerator(seed: 12)
    let values = (0..<400).map { _ in generator.next().unitFraction }
    let intervals = ClusterBootstrap(clusterCount: 400, replicates: 2000, seed: 1).intervals {
      multiplicities in [zip(values, multiplicities).reduce(0) { $0 + $1.0 * $1.1 } / 400]
    }
    let interval = try #require(intervals.first ?? nil)
    let mean = values.reduce(0, +) / 400
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 400
    let width = 2 * 1.96 * (variance / 400).squareRoot()
    #expect(interval.contains(mean))
    #expect((interval.high - interval.low).isClose(to: width, within: 0.1 * width))
  }

  @Test func `a constant has an interval without width`() {
    let intervals = ClusterBootstrap(clusterCount: 3, replicates: 10).intervals { _ in [0.5] }
    #expect(intervals == [Interval(low: 0.5, high: 0.5)])
  }

  @Test func `undefined values are left out, unless they are the majority`() {
    let bootstrap = ClusterBootstrap(clusterCount: 2, replicates: 1000, seed: 3)
    // Cluster 0 is missing from a quarter of the replicates, both are drawn in half of them.
    let intervals = bootstrap.intervals { multiplicities in
      [
        multiplicities[0] > 0 ? multiplicities[0] : nil,
        multiplicities[0] == 2 ? 1 : nil,
        multiplicities[0] == 0 ? .nan : 5,
        .infinity,
      ]
    }
    #expect(
      intervals == [Interval(low: 1, high: 2), nil, Interval(low: 5, high: 5), nil])
  }

  @Test(arguments: [(0, 100), (1, 100), (10, 0)])
  func `too little to resample gives no intervals`(clusters: Int, replicates: Int) {
    let bootstrap = ClusterBootstrap(clusterCount: clusters, replicates: replicates)
    #expect(bootstrap.intervals { _ in [1] }.isEmpty)
  }
}
