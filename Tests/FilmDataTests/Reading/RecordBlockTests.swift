import Testing

@testable import FilmData

@Suite struct RecordBlockTests {
  private func fill(_ block: RecordBlock, _ text: String) {
    block.vacant.copyBytes(from: text.utf8)
    block.count += text.utf8.count
  }

  @Test func growingKeepsTheBytes() {
    let block = RecordBlock(capacity: 8)
    fill(block, "a film, ")
    #expect(block.vacant.isEmpty)
    block.grow()
    #expect(block.capacity == 16)
    fill(block, "and more")
    #expect(Array(block.bytes) == Array("a film, and more".utf8))
  }

  @Test func clearingShrinksWhatGrew() {
    let block = RecordBlock(capacity: 64)
    fill(block, "a film")
    block.problems = [RowProblem(line: 1, reason: .tooLong(limit: 9))]
    block.clear(to: 16)
    #expect(block.capacity == 16)
    #expect(block.bytes.isEmpty)
    #expect(block.problems.isEmpty)
    block.clear(to: 64)
    #expect(block.capacity == 16)
  }

  @Test func keysAreThoseOfTheFirstRowsInOrder() {
    let block = RecordBlock(capacity: 100)
    fill(block, "{\"text\":1,\"a\":2}\n\n{\"b\":1,\"a\":2}\nnothing\n{\"c\":1}")
    #expect(block.jsonKeys() == ["text", "a", "b", "c"])
    #expect(block.jsonKeys(rowLimit: 2) == ["text", "a", "b"])
    #expect(block.jsonKeys(rowLimit: 3) == ["text", "a", "b"])
    #expect(RecordBlock(capacity: 8).jsonKeys().isEmpty)
  }
}
