import Testing

@testable import FilmData

@Suite struct RowProblemsTests {
  private func problems(bad: Range<Int>, good: Int = 0, repaired: Int = 0) -> RowProblems {
    var problems = RowProblems(path: "a.csv")
    for line in bad { problems.add(RowProblem(line: line, reason: "fault \(line)")) }
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

  @Test func linesForPeople() {
    #expect(problems(bad: 0..<0, good: 3).lines == [])
    #expect(problems(bad: 2..<3).lines == ["a.csv:2: skipped: fault 2"])
    let lines = problems(bad: 1..<9, repaired: 2).lines
    #expect(lines.count == 7)
    #expect(lines[5] == "a.csv: 3 more skipped")
    #expect(
      lines[6] == "a.csv: 2 rows held invalid UTF-8, read as U+FFFD; if the file is WINDOWS-1252 "
        + "(Latin-1), convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE")
  }

  @Test func failure() {
    #expect(problems(bad: 1..<3, good: 1).failure == nil)
    #expect(problems(bad: 0..<0).failure == .empty("a.csv"))
    #expect(
      problems(bad: 3..<5).failure == .noGoodRow(path: "a.csv", bad: 2, first: "line 3: fault 3"))
  }
}
