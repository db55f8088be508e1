import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct UnreadValuesTests {
  /// What reading a text counted.
  private func problems(_ text: String, bareScale: Double? = nil) throws -> RowProblems {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, as: "reviews")
    var reader = ReviewReader(bareScale: bareScale)
    try reader.read(.file(path)) { _ in }
    return try #require(reader.problems.first)
  }

  private func freshness(_ labels: [String]) throws -> [Freshness?] {
    let rows = labels.map { "film,\($0)\n" }.joined()
    return try ReadOutcome(of: "text,label\n" + rows).rows.map(\.review.freshness)
  }

  @Test func labelsThatAreNotUnderstoodAreCountedAndTheFirstNamed() throws {
    let problems = try problems("text,label\na,fresh\nb,great\nc,\nd,N/A\ne,awful\nf,neutral\n")
    #expect(problems.unreadLabels.count == 2)
    #expect(problems.hasFaults)
    #expect(
      problems.lines.last?.hasSuffix(
        "/reviews: 2 labels were not understood, the first in line 3: \"great\"; fresh/rotten, "
          + "positive/negative, 1/0 are") == true)
  }

  @Test func labelsThatAreUnderstoodAreNotCounted() throws {
    let problems = try problems(
      "{\"text\":\"a\",\"label\":true}\n{\"text\":\"b\",\"label\":0}\n{\"text\":\"c\",\"label\":null}\n"
    )
    #expect(problems.unreadLabels == UnreadValues())
    #expect(!problems.hasFaults)
    #expect(problems.lines.count == 1)
  }

  @Test(
    arguments: [
      (["1", "2", "2"], [nil, nil, nil]),
      (["0", "1", "4", "fresh"], [nil, nil, nil, .fresh]),
      (["1", "0", "-1"], [nil, nil, nil]),
      (["1", "-1", "1"], [.fresh, .rotten, .fresh]),
      (["1.0", "0.0"], [.fresh, .rotten]),
      (["1", "", "0"], [.fresh, nil, .rotten]),
    ] as [([String], [Freshness?])])
  func numbersOfACodingOfTheirOwnAreNoLabels(labels: [String], expected: [Freshness?]) throws {
    #expect(try freshness(labels) == expected)
  }

  @Test func theSentenceSaysThatNoNumberCounts() throws {
    let problems = try problems("text,label\na,1\nb,2\nc,2\n")
    #expect(problems.unreadLabels.count == 3)
    let line = try #require(problems.lines.last)
    #expect(line.contains("3 labels were not understood, the first in line 2: \"1\"; the numbers"))
    #expect(line.contains("none was read as a label: convert them to fresh and rotten"))
  }

  /// Sorted data: the first block has one number alone.
  @Test func aNumberThatComesLateIsTold() throws {
    let early = String(repeating: "film,1\n", count: 40_000)
    let problems = try problems("text,label\n" + early + "film,2\n")
    #expect(problems.unreadLabels.count == 1)
    #expect(problems.unreadLabels.firstLine == 40_002)
    #expect(
      problems.lines.last?.contains("if 1 means anything else here, convert the labels") == true)
  }

  @Test func scoresThatAreNotReadAreCounted() throws {
    let problems = try problems("text,rating\na,4/5\nb,capsule\nc,N/A\nd,\ne,Recommended\n")
    #expect(problems.hasFaults)
    #expect(
      problems.lines.last?.hasSuffix(
        "/reviews: 2 scores were not understood, the first in line 3: \"capsule\"") == true)
  }

  @Test(
    arguments: [
      ("4\nb,3/4", nil, "; a bare number has no scale"),
      ("7", 5, "; it lies outside its scale"),
      ("47/50", nil, "; scales are of 4, 5, 6, 8, 10, 12, 20 or 100"),
    ] as [(String, Double?, String)])
  func whyTheFirstScoreWasNotRead(score: String, scale: Double?, end: String) throws {
    let line = try problems("text,rating\na,\(score)\n", bareScale: scale).lines.last
    #expect(
      line?.hasSuffix(
        "1 score was not understood, in line 2: \"\(score.prefix { $0 != "\n" })\"\(end)") == true)
  }

  @Test func partsAddUpToTheWhole() throws {
    let rows = (0..<300).map { "film \($0),\($0 % 3 == 0 ? "odd" : "fresh")\n" }.joined()
    let whole = try ReadOutcome(of: Array(("text,label\n" + rows).utf8))
    let parts = try ReadOutcome(of: Array(("text,label\n" + rows).utf8), blockSize: 64, jobs: 3)
    #expect(whole.problems.unreadLabels.count == 100)
    #expect(whole.problems.unreadLabels.firstLine == 2)
    #expect(parts.problems.unreadLabels == whole.problems.unreadLabels)
  }

  @Test func aHugeLabelIsShortened() throws {
    let problems = try problems("text,label\na,\(String(repeating: "x", count: 1_000_000))\n")
    #expect(problems.unreadLabels.firstText.count == 81)
  }
}
