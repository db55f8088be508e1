import Bytes
import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct BlockReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func reader(
    _ bytes: some Sequence<UInt8>, blockSize: Int = BlockReader.usualBlockSize
  ) throws -> BlockReader {
    let path = try folder.write(bytes, as: "rows")
    return try BlockReader(ByteSource(.file(path)), blockSize: blockSize)
  }

  @Test(arguments: [
    ("a film\nb\n", "a film"), ("a film\r\nb\n", "a film"), ("a film", "a film"),
    ("\u{FEFF}a film\n", "a film"), ("\na film\nb\n", "a film"), ("\r\n\r\na film\r\n", "a film"),
    ("\u{FEFF}\na film\n", "a film"), ("\ttext\n", "\ttext"),
  ])
  func theFirstLineThatIsNotEmpty(text: String, line: String) throws {
    #expect(String(decoding: try reader(text.utf8).firstLine, as: UTF8.self) == line)
    #expect(String(decoding: try reader(text.utf8, blockSize: 1).firstLine, as: UTF8.self) == line)
  }

  @Test(arguments: ["\u{FEFF}", "\n", "\r\n\r\n", "\u{FEFF}\n"])
  func emptyLinesAloneAreNothing(text: String) throws {
    #expect(throws: DataError.empty(folder.path("rows"))) { try reader(text.utf8) }
  }

  @Test func emptyLinesAtTheStartAreCounted() throws {
    let reader = try reader("\n\r\na\n".utf8)
    let block = RecordBlock()
    #expect(try reader.fill(block))
    #expect(block.firstLine == 3)
  }

  @Test func theHeaderIsTakenOff() throws {
    let reader = try reader("id,\"the text\"\r\n1,a\r\n".utf8)
    reader.setFraming(.delimited(.comma))
    #expect(reader.takeHeader(.comma) == ["id", "the text"])
    let block = RecordBlock()
    #expect(try reader.fill(block))
    #expect(block.firstLine == 2)
    #expect(Array(block.bytes) == Array("1,a\r\n".utf8))
    #expect(try !reader.fill(block))
  }

  @Test func aHeaderMayHaveLineEndsInQuotes() throws {
    for blockSize in [1, 8, 1 << 20] {
      let reader = try reader("id,\"the\ntext\"\n1,a\n".utf8, blockSize: blockSize)
      reader.setFraming(.delimited(.comma))
      #expect(reader.takeHeader(.comma) == ["id", "the\ntext"])
    }
  }

  /// Blocks are whole rows: joined they are the input, whatever their size.
  @Test(arguments: [1, 2, 3, 7, 64, 1_000, 1 << 20])
  func blocksOfAnySizeAreTheInput(size: Int) throws {
    var generator = TestGenerator(seed: UInt64(size))
    let lines = (0..<300).map {
      "\($0) " + String(repeating: "x", count: generator.next(below: 90))
    }
    let bytes = Array(lines.joined(separator: "\n").utf8)
    let reader = try reader(bytes, blockSize: size)
    let block = RecordBlock()
    var joined: [UInt8] = []
    while try reader.fill(block) {
      #expect(block.firstLine == joined.count { $0 == 0x0A } + 1)
      joined += block.bytes
      if joined.count < bytes.count { #expect(joined.last == 0x0A) }
    }
    #expect(joined == bytes)
  }

  /// A row over the limit in the middle of good ones: it is named, they come through, and no
  /// block grows beyond the limit.
  @Test func aRowOfFiftyMegabytesIsSkipped() throws {
    var bytes = Array("{\"text\":\"before\"}\n{\"text\":\"".utf8)
    bytes += [UInt8](repeating: UInt8(ascii: "x"), count: 50_000_000)
    bytes += "\"}\n{\"text\":\"after\"}\n{\"text\":\"last\"}".utf8
    let path = try folder.write(bytes, as: "long.jsonl")
    let outcome = ReadOutcome(ofFile: path)
    #expect(outcome.texts == ["before", "after", "last"])
    #expect(outcome.lines == [1, 3, 4])
    #expect(
      outcome.problems.named.map(\.text)
        == ["2: the row is longer than 16 MiB; split it"])

    let reader = try BlockReader(ByteSource(.file(path)))
    let block = RecordBlock()
    while try reader.fill(block) { #expect(block.capacity <= BlockReader.maximumRow) }
  }

  @Test func aLongRowAtTheEndIsSkipped() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: BlockReader.maximumRow + 1)
    let outcome = try ReadOutcome(of: Array("{\"text\":\"before\"}\n".utf8) + long)
    #expect(outcome.texts == ["before"])
    #expect(outcome.problems.named.map(\.line) == [2])
    #expect(outcome.error == nil)
  }

  /// A quote that nothing closes spoils its own row, not the rows that a block holds behind it.
  @Test func anUnclosedQuoteCostsOneRow() throws {
    var bytes = Array("1,before\n2,\"open\n".utf8)
    for row in 3..<3_000 { bytes += "\(row),a film\n".utf8 }
    let path = try folder.write(bytes, as: "open.csv")
    let reader = try BlockReader(ByteSource(.file(path)), blockSize: 512, longestRow: 1 << 13)
    reader.setFraming(.delimited(.comma))
    let parser = ReviewParser(
      .delimited(.comma, header: ["id", "text"]), names: ReviewFieldNames(), path: path)
    let block = RecordBlock()
    var lines: [Int] = []
    var problems = RowProblems(path: path)
    while try reader.fill(block) { problems.add(parser.parse(block) { lines.append($0.line) }) }
    #expect(lines == [1] + Array(3..<3_000))
    #expect(problems.named.map(\.text) == ["2: a quote is never closed"])
  }

  @Test func aShorterLimit() throws {
    let path = try folder.write("short\n" + String(repeating: "x", count: 99) + "\n", as: "rows")
    let reader = try BlockReader(ByteSource(.file(path)), blockSize: 8, longestRow: 64)
    let block = RecordBlock()
    #expect(try reader.fill(block))
    #expect(Array(block.bytes) == Array("short\n".utf8))
    #expect(try reader.fill(block))
    #expect(block.problems.map(\.text) == ["2: the row is longer than 64 bytes; split it"])
    #expect(try !reader.fill(block))
  }
}
