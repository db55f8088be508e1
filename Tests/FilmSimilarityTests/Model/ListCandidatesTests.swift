import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct ListCandidatesTests {
  private let best = [TopK.Ranked(index: 7, value: 3), TopK.Ranked(index: 2, value: 1)]

  @Test func othersAreNotAboveTheLast() {
    let candidates = ListCandidates(best, reach: 2, missing: 0.5)
    #expect(candidates.films == [7, 2])
    #expect(candidates.bound >= 1.5 && candidates.bound < 1.51)
  }

  @Test func whereThereAreFewerThereAreNoOthers() {
    #expect(ListCandidates(best, reach: 3, missing: 0.5).bound == -.infinity)
    #expect(ListCandidates([], reach: 1, missing: 0).bound == -.infinity)
  }
}
