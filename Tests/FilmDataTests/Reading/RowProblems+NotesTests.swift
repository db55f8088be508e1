import Testing

@testable import FilmData

@Suite struct RowProblemsNotesTests {
  private func problems(bad: Range<Int>, repaired: Int = 0) -> RowProblems {
    var problems = RowProblems(path: "a.csv")
    for line in bad { problems.add(RowProblem(line: line, reason: .tooLong(limit: line))) }
    problems.repairedCount = repaired
    return problems
  }

  @Test func nothingToTellIsNoLine() {
    #expect(problems(bad: 0..<0).lines == [])
  }

  @Test func badRowsAreNamedAndTheRestCounted() {
    #expect(
      problems(bad: 2..<3).lines == [
        "a.csv:2: skipped: the row is longer than 2 bytes; split it"
      ])
    let notes = problems(bad: 1..<9).notes
    #expect(notes.count == 6)
    #expect(notes[0] == .skipped(RowProblem(line: 1, reason: .tooLong(limit: 1))))
    #expect(notes[5] == .moreSkipped(3))
    #expect(problems(bad: 1..<9).lines[5] == "a.csv: 3 more skipped")
  }

  @Test(arguments: [(1, "1 row"), (2, "2 rows")])
  func invalidUTF8IsToldOf(count: Int, words: String) {
    let problems = problems(bad: 0..<0, repaired: count)
    #expect(problems.notes == [.repaired(count)])
    #expect(
      problems.lines == [
        "a.csv: \(words) held invalid UTF-8, read as U+FFFD; if the file is WINDOWS-1252 "
          + "(Latin-1), convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE"
      ])
  }

  @Test func theFieldsComeFirst() {
    var problems = problems(bad: 1..<2)
    problems.fieldsTaken = "text from \"quote\""
    #expect(problems.notes.first == .fieldsTaken)
    #expect(problems.lines.first == "a.csv: text from \"quote\"")
  }
}
