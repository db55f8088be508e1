import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct ReviewReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func severalInputsEachWithItsProblems() throws {
    let first = try folder.write("{\"text\":\"a\"}\nbroken\n", as: "a.jsonl")
    let second = try folder.write("text\nb\nc\n", as: "b.csv")
    var reader = ReviewReader()
    var texts: [String] = []
    for path in [first, second] { try reader.read(.file(path)) { texts.append($0.text) } }
    #expect(texts == ["a", "b", "c"])
    #expect(reader.problems.map(\.path) == [first, second])
    #expect(reader.problems.map(\.goodCount) == [1, 2])
    #expect(reader.problems.map(\.badCount) == [1, 0])
  }

  @Test func aFieldOfAnUnusualName() throws {
    let path = try folder.write("text,words\na,b\n", as: "words.csv")
    var reader = ReviewReader(textField: "words")
    var texts: [String] = []
    try reader.read(.file(path)) { texts.append($0.text) }
    #expect(texts == ["b"])
  }

  @Test func anInputWithoutAGoodRowIsAnError() throws {
    let path = try folder.write("{\"id\":1}\n{\"id\":2}\n", as: "none.jsonl")
    var reader = ReviewReader()
    #expect(
      throws: DataError.noGoodRow(
        path: path, bad: 2, first: RowProblem(line: 1, reason: .noText))
    ) { try reader.read(.file(path)) { _ in } }
    #expect(reader.problems.map(\.badCount) == [2])
  }

  /// What was read before an input broke off is counted like the rest.
  @Test func problemsBeforeABreakAreKept() throws {
    let bytes = Array("broken\n".utf8) + CompressedRows.plain
    let path = try folder.write(bytes.storedGzip.dropLast(30), as: "cut.jsonl.gz")
    var reader = ReviewReader()
    var texts: [String] = []
    #expect(throws: DataError.self) { try reader.read(.file(path)) { texts.append($0.text) } }
    #expect(texts == Array(CompressedRows.texts.dropLast()))
    #expect(reader.problems.map(\.badCount) == [1])
    #expect(reader.problems.map(\.goodCount) == [5])
  }

  @Test func aScaleForBareNumbers() throws {
    let path = try folder.write("text,rating\na,4\n", as: "stars.csv")
    var reader = ReviewReader(bareScale: 5)
    var ratings: [Double?] = []
    try reader.read(.file(path)) { ratings.append($0.rating) }
    #expect(ratings == [0.8])
  }
}
