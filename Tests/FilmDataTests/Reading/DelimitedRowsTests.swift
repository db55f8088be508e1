import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct DelimitedRowsTests {
  private func rows(
    _ bytes: some Sequence<UInt8>, headerless: [String] = ["a", "b", "c"]
  ) throws -> DelimitedRows {
    let folder = try TemporaryFolder()
    return try DelimitedRows(.file(folder.write(bytes, as: "rows")), headerless: headerless) {
      Int($0[0]) != nil
    }
  }

  private func texts(_ bytes: some Sequence<UInt8>) throws -> [[String]] {
    var texts: [[String]] = []
    _ = try rows(bytes).forEach { fields in
      texts.append((0..<fields.count).map(fields.string))
      return nil
    }
    return texts
  }

  @Test func aHeaderIsToldFromData() throws {
    let named = try rows("x,y\n1,2\n".utf8)
    #expect(named.hasHeader)
    #expect(named.header == ["x", "y"])
    #expect(named.width == 2)
    #expect(named.column(["z", "y", "x"]) == 1)
    #expect(named.column(["z"]) == nil)
    let bare = try rows("1,2,3,4\n".utf8)
    #expect(!bare.hasHeader)
    #expect(bare.header == ["a", "b", "c"])
    #expect(bare.width == 4)
    #expect(try texts("1,2\n3,4\n".utf8) == [["1", "2"], ["3", "4"]])
  }

  @Test func columnsAreFoundAsTheyAreMeant() throws {
    let named = try rows("User, Item ,item\nann,1,2\n".utf8)
    #expect(named.column(["user"]) == 0)
    #expect(named.column(["item"]) == 2)
    #expect(named.column(["Item"]) == 1)
  }

  @Test func theLineOfExcelNamesTheDelimiter() throws {
    let named = try rows("sep=;\nx;y,z\n1,5;2\n".utf8)
    #expect(named.header == ["x", "y,z"])
    #expect(try texts("sep=;\n1;2,5\n".utf8) == [["1", "2,5"]])
  }

  @Test func quotesAndEmptyLines() throws {
    #expect(
      try texts("x,y\n\"a, b\",\"c \"\"d\"\"\"\n\n\"e\nf\",\n".utf8)
        == [["a, b", "c \"d\""], ["e\nf", ""]])
    #expect(try texts("x,y\n\"\"\"\"\"\",\"\"\n".utf8) == [["\"\"", ""]])
  }

  /// MovieLens 1M is in ISO-8859-1.
  @Test func textThatIsNoUTF8IsLatin1() throws {
    let city: [UInt8] = Array("1::Cit".utf8) + [0xE9] + Array(" (1995)::Drama\n".utf8)
    #expect(try texts(city) == [["1", "Cité (1995)", "Drama"]])
    #expect(try texts("1::Cité (1995)::Drama\n".utf8) == [["1", "Cité (1995)", "Drama"]])
    let quoted: [UInt8] = Array("x,y\n1,\"\"\"".utf8) + [0xFC] + Array("\"\"\"\n".utf8)
    #expect(try texts(quoted) == [["1", "\"ü\""]])
  }

  @Test func faultsAreCountedWithTheirLines() throws {
    var seen = 0
    let problems = try rows("x,y\n1,\"a\nb\"\nbad,2\n3,\"open\n4,5\n".utf8).forEach { fields in
      seen += 1
      return fields.string(0) == "bad" ? .missing(.title) : nil
    }
    #expect(seen == 3)
    #expect(problems.goodCount == 2)
    #expect(problems.named.map(\.line) == [4, 5])
    #expect(problems.named.first?.reason == .missing(.title))
  }

  @Test(arguments: [
    ("4", 4), ("4.5", 4.5), (".5", 0.5), ("5.", 5), ("007", 7), ("0.1", 0.1), ("-1.5", -1.5),
    ("1e3", 1000), ("999999999999999", 999_999_999_999_999), ("0.00000000000001", 1e-14),
    ("1234567890123456", 1_234_567_890_123_456), ("", nil), (".", nil), ("1.2.3", nil),
    ("4,5", nil), (" 4", nil), ("4 ", nil), ("four", nil), ("0x", nil),
  ])
  func numbers(text: String, expected: Double?) throws {
    _ = try rows("x,y\n1,\"\(text)\"\n".utf8).forEach { fields in
      #expect(fields.number(1) == expected)
      return nil
    }
  }

  /// The quick way gives what the standard library reads, to the last bit.
  @Test func decimalsAreReadExactly() throws {
    var generator = TestGenerator(seed: 3)
    let texts = (0..<500).map { _ in
      "\(generator.next(below: 1_000_000)).\(generator.next(below: 10_000_000))"
    }
    var index = 0
    _ = try rows(("x\n" + texts.joined(separator: "\n")).utf8).forEach { fields in
      #expect(fields.number(0) == Double(texts[index]))
      index += 1
      return nil
    }
    #expect(index == 500)
  }

  @Test func fieldsAreNumberedByTheirText() throws {
    var index = IDIndex()
    var numbers: [Int] = []
    let e: UInt8 = 0xE9
    let bytes = Array("x,y\na,1\n\"a\",1\n\"\"\"a\"\"\",1\n".utf8) + [e] + Array(",1\né,1\n".utf8)
    _ = try rows(bytes).forEach { fields in
      numbers.append(fields.insert(0, into: &index))
      return nil
    }
    #expect(numbers == [0, 0, 1, 2, 2])
    #expect(index.identifiers == ["a", "\"a\"", "é"])
  }
}
