import Bytes
import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct DelimitedReviewParserTests {
  private func texts(_ text: String) throws -> [String] {
    let outcome = try ReadOutcome(of: text)
    #expect(outcome.problems.badCount == 0)
    #expect(outcome.error == nil)
    return outcome.texts
  }

  @Test(arguments: [
    ("id,text\n1,a film\n2,b\n", ["a film", "b"]),
    ("id,text\r\n1,a film\r\n2,b\r\n", ["a film", "b"]),
    ("\u{FEFF}id,text\n1,a film\n", ["a film"]),
    ("\u{FEFF}text,id\r\n\"a\",1\r\n", ["a"]),
    ("id,text\n1,no end of line", ["no end of line"]),
    ("id,text\n1,\"no end\"", ["no end"]),
    ("id,text\n1,\"two\nlines\"\n2,b\n", ["two\nlines", "b"]),
    ("id,text\n1,\"two\r\nlines\"\n", ["two\r\nlines"]),
    ("id,text\n1,\"a \"\"fine\"\" film\"\n", ["a \"fine\" film"]),
    ("id,text\n1,\"\"\"\"\n2,\"\"\"\"\"\"\n", ["\"", "\"\""]),
    ("id,text\n\n1,a\n\r\n2,b\n\n", ["a", "b"]),
    ("id,text\n1,\n2,\"\"\n", ["", ""]),
    ("id,text\n1,NUL \u{0} inside\n", ["NUL \u{0} inside"]),
    ("text\na film\n", ["a film"]),
    ("id\ttext\n1\ta, or b\n", ["a, or b"]),
    ("id;text\n1;a, or b\n", ["a, or b"]),
    ("id|text\n1|a, or b\n", ["a, or b"]),
    ("id::n::text\n1::2::a: b\n", ["a: b"]),
  ])
  func reads(text: String, texts: [String]) throws {
    #expect(try self.texts(text) == texts)
  }

  @Test func linesAreCountedThroughLineEndsOfAnyKind() throws {
    let outcome = try ReadOutcome(of: "id,text\r\n1,\"a\r\nb\nc\"\r\n\r\n2,b\r\n3\r\n4,d\n5,e")
    #expect(outcome.lines == [2, 6, 8, 9])
    #expect(outcome.numbers == [1, 2, 4, 5])
    #expect(
      outcome.problems.named.map(\.text) == ["7: 1 fields where the header has 2"])
  }

  @Test func whatCanBeToldOfUnevenRowsIsKept() throws {
    let outcome = try ReadOutcome(
      of: "id,text,rating\n1,a,3/5\n2,b\n3,c, or d,4/5\n4,d,4/5,\n5,e,2/5,x\n6\n7,f,5/5\n")
    #expect(outcome.texts == ["a", "b", "c, or d", "d", "e", "f"])
    #expect(outcome.ratings == [0.6, nil, 0.8, 0.8, 0.4, 1])
    #expect(outcome.problems.named.map(\.text) == ["7: 1 fields where the header has 3"])
    #expect(
      outcome.problems.uneven.sentences == [
        "1 row has fewer fields than the header, in line 3; what is missing counts as empty",
        "1 row has more fields than the header, in line 6; those beyond it are not read",
        "1 row has the delimiter in the text without quotes, in line 4; read as text",
      ])
    #expect(outcome.problems.hasFaults)
  }

  @Test func aLabelTellsWhereATextHasADelimiter() throws {
    let outcome = try ReadOutcome(of: "text,label\nA gem,1,extra\nA good, long film,1\nBad,0\n")
    #expect(outcome.texts == ["A gem", "A good, long film", "Bad"])
    #expect(outcome.labels == [.fresh, .fresh, .rotten])
  }

  @Test func aTextInTheLastColumnMayHaveDelimiters() throws {
    let outcome = try ReadOutcome(of: "id,text\n1,good, but long\n2,\"so, so\"\n")
    #expect(outcome.texts == ["good, but long", "so, so"])
    #expect(!outcome.problems.hasFaults)
  }

  @Test func aRepeatedHeaderIsPassedOver() throws {
    let part = "id,text,label\n1,a gem,1\n"
    let outcome = try ReadOutcome(of: part + part + part)
    #expect(outcome.texts == ["a gem", "a gem", "a gem"])
    #expect(outcome.numbers == [1, 3, 5])
    #expect(
      outcome.problems.uneven.sentences
        == ["2 rows repeat the header, the first in line 3; passed over"])
    #expect(!outcome.problems.hasFaults)
  }

  @Test(arguments: [
    // Of Spark, MySQL and the Kaggle set of IMDb's reviews.
    (
      "id\tsentiment\treview\n\"5_8\"\t1\t\"I was \\\"hooked\\\" by it.\"\n\"2_9\"\t0\t\"\\\"The worst\\\" thing\"\n",
      ["I was \"hooked\" by it.", "\"The worst\" thing"]
    ),
    (
      "id,text\n1,\"He said \\\"no\\\", and\nleft \\\\ there\"\n2,b\n",
      ["He said \"no\", and\nleft \\ there", "b"]
    ),
    // Quotes that are letters.
    (
      "sentence\tlabel\n\"a bore from start to finish\t0\na gem\t1\nhe called it a bore\"\t0\na joy\t1\n",
      ["\"a bore from start to finish", "a gem", "he called it a bore\"", "a joy"]
    ),
    (
      "id\ttext\tstars\nR1\tA fine film\t5\nR2\t\"Slow\" does not say it\t1\n",
      ["A fine film", "\"Slow\" does not say it"]
    ),
    ("id,text\n1,\"He said \"no\" to me\"\n", ["He said \"no\" to me"]),
    (
      "id,text,label\n1,a b,0\n2,\"Heart\" is missing,0\n3,c d,1\n",
      ["a b", "\"Heart\" is missing", "c d"]
    ),
  ])
  func quotesOfOtherPrograms(text: String, texts: [String]) throws {
    #expect(try self.texts(text) == texts)
  }

  @Test(arguments: [
    (
      "id,text,label,title\n1,\"broken,fresh,t\n2,A good film,fresh,t\n3,A fine film,fresh,t\n"
        + "4,stray\",fresh\n5,A dull film,rotten,t\n",
      ["A good film", "A fine film", "stray\"", "A dull film"]
    ),
    // The pair of stray quotes makes a row of the right number of fields.
    (
      "id,text,label\n1,A good film,1\n2,\"broken,0\n3,A fine film,1\n4,a stray\",0\n5,dull,0\n",
      ["A good film", "A fine film", "a stray\"", "dull"]
    ),
    (
      "id,text,label\n1,A good film,1\n2,\"broken,0\n4,a stray\",0\n5,dull,0\n",
      ["A good film", "a stray\"", "dull"]
    ),
  ])
  func aStrayQuoteCostsItsLine(text: String, texts: [String]) throws {
    let outcome = try ReadOutcome(of: text)
    #expect(outcome.texts == texts)
    #expect(outcome.problems.named.map(\.reason) == [.unclosedQuote])
  }

  @Test func textsOfSeveralLinesStayWhole() throws {
    let texts = [
      "Loved it.\n\nThe cast, the score\nand 3, 2, 1.", "one\ntwo",
      "2,a line like a row,1 or so\nx",
      "Great, really\ngreat cast, 1",
    ]
    let rows = texts.enumerated().map { "\($0 + 1),\"\($1)\",\($0 % 2)\n" }.joined()
    #expect(try self.texts("id,text,label\n" + rows) == texts)
  }

  /// Twice the lines take twice the time, not four times, however the quotes stand.
  @Test(arguments: [
    "z\",\",\n", "\"x\n", "1,\"x\n", "a,\"b\"c\n", "\"a,\"a,\"a,\"a\n", "x,\"\"y\n",
    "1,\"x\"\"\"\n",
  ])
  func timeIsLinear(line: String) throws {
    func seconds(_ count: Int) throws -> Double {
      let text = "id,text\n1,a\n" + String(repeating: line, count: count)
      let clock = ContinuousClock()
      let time = try clock.measure { _ = try ReadOutcome(of: text.utf8) }
      return Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
    }
    _ = try seconds(1_000)
    let (one, eight) = (try seconds(4_000), try seconds(32_000))
    #expect(eight < 24 * one + 0.2)
  }

  @Test func anUnclosedQuoteInTheMiddle() throws {
    let outcome = try ReadOutcome(of: "id,text\n1,a\n2,\"open\n3,c\n4,d\n")
    #expect(outcome.texts == ["a", "c", "d"])
    #expect(outcome.problems.named.map(\.text) == ["3: a quote is never closed"])
  }

  @Test func anUnclosedQuoteBeforeQuotedRows() throws {
    let outcome = try ReadOutcome(of: "id,text\n1,\"open\n2,\"b, or c\"\n3,\"d\"\n")
    #expect(outcome.texts == ["b, or c", "d"])
    #expect(outcome.problems.named.map(\.line) == [2])
  }

  @Test func aHeaderAloneIsEmpty() throws {
    for text in ["id,text\n", "id,text", "id,text\r\n\r\n"] {
      let folder = try TemporaryFolder()
      let path = try folder.write(text, as: "header.csv")
      var reader = ReviewReader()
      #expect(throws: DataError.empty(path)) { try reader.read(.file(path)) { _ in } }
    }
  }

  @Test func withoutATextColumnTheColumnsAreNamed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("id,words\n1,a\n", as: "words.csv")
    #expect(
      ReadOutcome(ofFile: path).error
        == .missingField(
          path: path, field: .text, example: nil, found: ["id", "words"]))
    let named = ReadOutcome(ofFile: path, names: ReviewFieldNames(given: [.text: "words"]))
    #expect(named.texts == ["a"])
  }

  @Test func invalidUTF8IsReadAsReplacementAndCounted() throws {
    let bytes = Array("id,text\n1,caf".utf8) + [0xE9] + Array(" film\n2,café\n3,b\n".utf8)
    let outcome = try ReadOutcome(of: bytes)
    #expect(outcome.texts == ["caf\u{FFFD} film", "café", "b"])
    #expect(outcome.problems.repairedCount == 1)
    #expect(outcome.problems.badCount == 0)
  }

  /// Random tables written as RFC 4180 asks and read back are the same.
  @Test(arguments: [DelimitedDialect.comma, .tab, DelimitedDialect(delimiter: UInt8(ascii: ";"))])
  func writtenAndReadBack(dialect: DelimitedDialect) throws {
    var generator = TestGenerator(seed: UInt64(dialect.delimiter))
    let delimiter = String(UnicodeScalar(dialect.delimiter))
    for blockSize in [1, 50, 1 << 20] {
      let table = (0..<200).map { _ in
        (0..<5).map { _ in generator.awkwardText(pieces: generator.next(below: 6)) }
      }
      // Enough plain text at the start that the control characters do not look like a program.
      let ballast = String(repeating: "a", count: 5_000)
      let header = ["id", "text", "critic", "publication", "date", ballast]
      let lines = [header] + table.map { $0 + [""] }
      let text = lines.map { row in
        row.map { quoted($0, delimiter) }.joined(separator: delimiter)
          + generator.element(of: ["\n", "\r\n"])
      }
      let outcome = try ReadOutcome(of: text.joined().utf8, blockSize: blockSize)
      #expect(outcome.error == nil)
      #expect(outcome.problems.badCount == 0)
      let columns = [ReviewField.id, .text, .critic, .publication, .date].map(\.rawValue)
      #expect(outcome.rows.map { row in columns.map { row.cells[$0] } } == table)
    }
  }

  private func quoted(_ cell: String, _ delimiter: String) -> String {
    let scalars = cell.unicodeScalars
    let isPlain =
      !scalars.contains("\"") && !scalars.contains("\n") && !scalars.contains("\r")
      && !cell.utf8.contains(delimiter.utf8.first ?? 0)
    if isPlain { return cell }
    return "\"" + scalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  /// What one column gives to several fields stays what it is while the others are read.
  @Test func anEscapedColumnMayServeSeveralFields() throws {
    let titles = (0..<1000).map { row in
      "\"\(row)\" " + String(repeating: "said \"\(row % 7)\", ", count: 1 + row * 13 % 97)
    }
    let quoted = titles.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
    let table = "title,text\n" + quoted.map { "\($0),\($0)\n" }.joined()
    let input = try ReviewInput(
      .bytes(Array(table.utf8), name: "a.csv"),
      names: ReviewFieldNames(given: [.film: "title", .title: "title"]), keepsFields: true)
    var row = 0
    let (block, parser) = (RecordBlock(), input.makeParser())
    while try input.reader.fill(block) {
      _ = parser.parse(block) { review in
        let kept = review.kept.map { String(decoding: $0.value.bytes, as: UTF8.self) }
        let values = [review[.film].string, review[.title].string] + kept
        #expect(values == Array(repeating: titles[row], count: 4))
        #expect(String(decoding: review.text, as: UTF8.self) == titles[row])
        row += 1
      }
    }
    #expect(row == titles.count)
  }
}
