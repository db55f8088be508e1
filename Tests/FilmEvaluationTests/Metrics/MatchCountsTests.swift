import Testing

@testable import FilmEvaluation

struct MatchCountsTests {
  @Test func `measures are made of the counts`() {
    let counts = MatchCounts(right: 6, wrong: 2, missed: 4)
    #expect(counts.precision == 0.75 && counts.recall == 0.6)
    #expect(counts.f1 == 12.0 / 18)
  }

  @Test func `what cannot be measured is nil`() {
    #expect(MatchCounts().f1 == nil)
    #expect(MatchCounts(wrong: 1).recall == nil && MatchCounts(missed: 1).precision == nil)
    #expect(MatchCounts(wrong: 1).f1 == 0)
  }

  @Test func `counts add up, so many times`() {
    var sum = MatchCounts(right: 1)
    sum.add(MatchCounts(right: 1, wrong: 2, missed: 3), times: 2)
    #expect(sum == MatchCounts(right: 3, wrong: 4, missed: 6))
  }
}
