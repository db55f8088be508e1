import FilmEvaluation
import Testing

struct PairedBootstrapTests {
  let bootstrap = ClusterBootstrap(clusterCount: 30, replicates: 200, seed: 3)

  /// The mean of the films' values.
  func mean(_ values: [Double]) -> @Sendable ([Double]) -> [Double?] {
    { multiplicities in [zip(multiplicities, values).reduce(0) { $0 + $1.0 * $1.1 } / 30] }
  }

  @Test func `the difference of means is the mean of differences`() throws {
    let first = (0..<30).map { Double($0 * $0 % 17) }
    let second = (0..<30).map { Double($0 % 5) }
    let difference = try #require(
      PairedBootstrap(bootstrap).differences(first: mean(first), second: mean(second))[0])
    let direct = try #require(
      bootstrap.intervals(of: mean(zip(first, second).map { $0 - $1 }))[0])
    #expect(difference.value.isClose(to: (first.reduce(0, +) - second.reduce(0, +)) / 30))
    #expect(difference.interval?.low.isClose(to: direct.low) == true)
    #expect(difference.interval?.high.isClose(to: direct.high) == true)
  }

  @Test func `a model does not differ from itself`() throws {
    let values = (0..<30).map { Double($0 % 7) }
    let difference = try #require(
      PairedBootstrap(bootstrap).differences(first: mean(values), second: mean(values))[0])
    #expect(difference.value == 0)
    #expect(difference.interval == Interval(low: 0, high: 0))
    #expect(difference.pValue == 1)
  }

  /// What is hard for both cancels out: a small gain on every film is certain.
  @Test func `a gain on every film is certain`() throws {
    let second = (0..<30).map { Double($0 * 37 % 100) }
    let first = second.map { $0 + 0.1 }
    let difference = try #require(
      PairedBootstrap(bootstrap).differences(first: mean(first), second: mean(second))[0])
    #expect(difference.pValue?.isClose(to: 2.0 / 201) == true)
    #expect(difference.interval.map { $0.low > 0.09 } == true)
  }

  @Test func `what is undefined has no difference, and one film no interval`() throws {
    #expect(
      PairedBootstrap(bootstrap).differences(first: { _ in [nil] }, second: { _ in [1] }) == [nil])
    let single = PairedBootstrap(ClusterBootstrap(clusterCount: 1))
    let difference = try #require(
      single.differences(first: { _ in [2] }, second: { _ in [0.5] })[0])
    #expect(difference == PairedBootstrap.Difference(value: 1.5, interval: nil, pValue: nil))
  }

  @Test func `threads do not matter`() {
    let (first, second) = (mean((0..<30).map(Double.init)), mean((0..<30).map { Double($0 % 4) }))
    let paired = PairedBootstrap(bootstrap)
    #expect(
      paired.differences(threads: 1, first: first, second: second)
        == paired.differences(threads: 5, first: first, second: second))
  }
}
