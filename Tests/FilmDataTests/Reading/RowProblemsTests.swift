import Testing

@testable import FilmData

@Suite struct RowProblemsTests {
  private func problems(bad: Range<Int>, good: Int = 0, repaired: Int = 0) -> RowProblems {
    var problems = RowProblems(path: "a.csv")
    for line in bad { problems.add(RowProblem(line: line, reason: .tooLong(limit: line))) }
    problems.goodCount = good
    problems.repairedCount = repaired
    return problems
  }

  @Test func theFirstFewAreNamedAndAllAreCounted() {
    let problems = problems(bad: 1..<9)
    #expect(problems.badCount == 8)
    #expect(problems.named.map(\.line) == [1, 2, 3, 4, 5])
  }

  @Test func partsAddUpToTheWhole() {
    var sum = problems(bad: 1..<4, good: 2, repaired: 1)
    sum.add(problems(bad: 4..<9, good: 3))
    #expect(sum == problems(bad: 1..<9, good: 5, repaired: 1))
  }

  @Test func failure() {
    #expect(problems(bad: 1..<3, good: 1).failure == nil)
    #expect(problems(bad: 0..<0).failure == .empty("a.csv"))
    #expect(
      problems(bad: 3..<5).failure
        == .noGoodRow(path: "a.csv", bad: 2, first: RowProblem(line: 3, reason: .tooLong(limit: 3)))
    )
  }
}
