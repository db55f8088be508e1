import Testing

@testable import FilmSimilarity

@Suite struct NearnessTests {
  @Test func oneIsAsNearAsTheNearest() {
    let nearness = Nearness(means: StoredNumbers([0.4, 0]))
    expectClose([0.4 * nearness.factor(of: 0), 1.2 * nearness.factor(of: 0)], [1, 3])
    // Without anything near there is no measure.
    #expect(nearness.factor(of: 1) == 0)
    #expect(Nearness(means: nil).factor(of: 0) == 1)
  }

  @Test func theMeanLeavesTheFilmItselfOut() {
    let cosines: [Float] = [1, 0.5, 0.3, -0.2]
    let mean = cosines.withUnsafeBufferPointer { Nearness.mean(ofNearest: $0, except: 0) }
    expectClose([mean], [0.8 / 20])
  }

  @Test func onlyTwentyAreTheMean() {
    let cosines = [Float](repeating: 0.1, count: 30) + [Float](repeating: 0.5, count: 20)
    let mean = cosines.withUnsafeBufferPointer { Nearness.mean(ofNearest: $0, except: 0) }
    expectClose([mean], [0.5])
  }
}
