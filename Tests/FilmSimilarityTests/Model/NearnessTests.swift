import Testing

@testable import FilmSimilarity

@Suite struct NearnessTests {
  @Test func halfIsAsNearAsTheNearest() {
    let scale = Nearness(means: StoredNumbers([0.4, 0])).scale(of: 0)
    expectClose([scale(0.4), scale(0), scale(-1), scale(1.2)], [0.5, 0, 0, 0.75])
    // Without anything near there is no measure.
    #expect(Nearness(means: StoredNumbers([0.4, 0])).scale(of: 1)(0.3) == 0)
    #expect(Nearness(means: nil).scale(of: 0)(0.3) == 0.3)
  }

  @Test func theMeanLeavesTheFilmItselfOut() {
    let cosines: [Float] = [1, 0.5, 0.3, -0.2]
    let mean = cosines.withUnsafeBufferPointer { Nearness.mean(ofNearest: $0, except: 0) }
    expectClose([mean], [0.8 / 20])
  }
}
