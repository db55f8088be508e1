import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct WordTableTests {
  private func insert(_ word: String, into table: inout WordTable, hash: UInt64) -> Int32 {
    var word = word
    return word.withUTF8 { table.insert($0, hash: hash) }
  }

  @Test func wordsAreNumberedByFirstAppearance() {
    var table = WordTable()
    #expect(insert("solaris", into: &table, hash: 1) == 0)
    #expect(insert("stalker", into: &table, hash: 2) == 1)
    #expect(insert("solaris", into: &table, hash: 1) == 0)
    #expect(table.count == 2)
    #expect([table.word(0), table.word(1)] == ["solaris", "stalker"])
  }

  @Test func wordsOfOneHashAreToldApart() {
    var table = WordTable()
    #expect(insert("one", into: &table, hash: 7) == 0)
    #expect(insert("two", into: &table, hash: 7) == 1)
    #expect(insert("one", into: &table, hash: 7) == 0)
    #expect(insert("two", into: &table, hash: 7) == 1)
  }

  @Test func growingKeepsAllNumbers() {
    var table = WordTable()
    var generator = SeededGenerator(seed: 3)
    let hashes = (0..<10_000).map { _ in generator.next() }
    for (number, hash) in hashes.enumerated() {
      #expect(insert("w\(number)", into: &table, hash: hash) == Int32(number))
    }
    for (number, hash) in hashes.enumerated() where number % 97 == 0 {
      #expect(insert("w\(number)", into: &table, hash: hash) == Int32(number))
    }
    #expect(table.count == 10_000)
  }
}
