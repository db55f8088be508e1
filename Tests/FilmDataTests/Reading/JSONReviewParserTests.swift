import Bytes
import Foundation
import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct JSONReviewParserTests {
  private static let good: [(String, String)] = [
    (#"{"text":"a film"}"#, "a film"),
    (#"  {"id":1, "text" : "a film" }  "#, "a film"),
    (#"{"text":"\"quoted\" \\ \/ \b\f\n\r\t"}"#, "\"quoted\" \\ / \u{8}\u{C}\n\r\t"),
    (#"{"text":"caf\u00e9 \u93e1"}"#, "café 鏡"),
    (#"{"text":"\ud83c\udfac"}"#, "🎬"),
    (#"{"text":"NUL \u0000 inside"}"#, "NUL \u{0} inside"),
    (#"{"text":""}"#, ""),
    (#"{"t\u0065xt":"escaped key"}"#, "escaped key"),
    (#"{"cast":[{"text":"inner"}],"text":"outer"}"#, "outer"),
    (#"{"about":{"text":"inner"},"text":"outer"}"#, "outer"),
    // Halves of surrogate pairs.
    (#"{"text":"\ud83c"}"#, "\u{FFFD}"),
    (#"{"text":"\udfac"}"#, "\u{FFFD}"),
    (#"{"text":"a \ud83c b"}"#, "a \u{FFFD} b"),
    (#"{"text":"\ud83c\ud83c\udfac"}"#, "\u{FFFD}🎬"),
    (#"{"text":"\udfac\ud83c"}"#, "\u{FFFD}\u{FFFD}"),
    (#"{"text":"\ud83c\n\"x\""}"#, "\u{FFFD}\n\"x\""),
    (#"{"text":"\ud83c\\u0041"}"#, "\u{FFFD}\\u0041"),
    // As other programs write it.
    (#"{"text":"a"},"#, "a"),
    (#"{"text":"a","cast":[1,2,],}"#, "a"),
    ("{\"text\":\"raw \t tab\"}", "raw \t tab"),
    (#"{"text":"a","rating":NaN}"#, "a"),
    (#"{"text":"a","score":-Infinity,"id":Infinity}"#, "a"),
    (#"{'text': 'A gem.', 'rating': None, 'top': True}"#, "A gem."),
    (#"{'text': "It isn't good.", 'a': 'say "no" \'x\' \xe9'}"#, "It isn't good."),
    (#"{'text': u'a "b" \'c\' d'}"#, "a \"b\" 'c' d"),
    // The surest name wins, in any order; an absent value hides nothing.
    (#"{"body":"b","text":"a"}"#, "a"),
    (#"{"text":"a","body":"b"}"#, "a"),
    (#"{"text":null,"body":"b"}"#, "b"),
    (#"{"body":"b","text":null}"#, "b"),
  ]

  @Test(arguments: good)
  func reads(line: String, text: String) throws {
    let outcome = try ReadOutcome(of: line + "\n")
    #expect(outcome.texts == [text])
    #expect(outcome.problems.badCount == 0)
    #expect(outcome.problems.repairedCount == 0)
  }

  private static let bad: [(String, String)] = [
    (#"{"text":"a"#, "broken JSON"),
    (#"{"text":"a""#, "broken JSON"),
    (#"{"text":"a"} {"text":"b"}"#, "broken JSON"),
    (#"{"text" "a"}"#, "broken JSON"),
    (#"{"text":"\ud83c\x"}"#, "broken JSON"),
    (#"{"text":"\u12"}"#, "broken JSON"),
    ("{\"text\":\"raw \u{0} NUL\"}", "broken JSON"),
    (#"{"text":tru}"#, "broken JSON"),
    ("no JSON", "broken JSON"),
    ("12", "broken JSON"),
    (#"["a"]"#, "a JSON array, not an object a line; convert it: jq -c '.[]' FILE"),
    (#"{"id":1}"#, "no text field"),
    ("{}", "no text field"),
    (#"{"text":null}"#, "the text is null"),
    (#"{"text":12}"#, "the text is not a string"),
    (#"{"text":true}"#, "the text is not a string"),
    (#"{"text":["a"]}"#, "the text is not a string"),
    (#"{"text":{"en":"a"}}"#, "the text is not a string"),
  ]

  /// A bad line between good ones is named, and costs no other.
  @Test(arguments: bad)
  func skips(line: String, reason: String) throws {
    let outcome = try ReadOutcome(of: "{\"text\":\"before\"}\n\(line)\n{\"text\":\"after\"}\n")
    #expect(outcome.texts == ["before", "after"])
    #expect(outcome.lines == [1, 3])
    #expect(outcome.problems.named.map(\.line) == [2])
    #expect(outcome.problems.named.first?.reason.description.hasPrefix(reason) == true)
  }

  /// No row, however broken, may end the program.
  @Test func aWordCutShortIsABadRow() async {
    await #expect(processExitsWith: .success) {
      let outcome = try ReadOutcome(of: "{\"text\":\"a\"}\n{\"text\":nul}\n")
      #expect(outcome.problems.named.map(\.line) == [2])
    }
  }

  @Test func lineEndsAndBlankLines() throws {
    let lines = [
      "", "{\"text\":\"a\"}\r", "\r", "  \t", "{\"text\":\"b\"}", "", "{\"text\":\"c\"}",
    ]
    let outcome = try ReadOutcome(of: lines.joined(separator: "\n"))
    #expect(outcome.texts == ["a", "b", "c"])
    #expect(outcome.lines == [2, 5, 7])
    #expect(outcome.problems.badCount == 0)
  }

  @Test func aByteOrderMarkIsNoPartOfTheFirstRow() throws {
    #expect(try ReadOutcome(of: "\u{FEFF}{\"text\":\"a\"}\n").texts == ["a"])
  }

  @Test func invalidUTF8IsReadAsReplacementAndCounted() throws {
    let good = Array("{\"id\":\"é\",\"text\":\"é\"}\n".utf8)
    let faulty = Array("{\"id\":\"x\",\"text\":\"caf".utf8) + [0xE9] + Array(" \\\"film\"}\n".utf8)
    let outcome = try ReadOutcome(of: good + faulty + good + faulty)
    #expect(outcome.texts == ["é", "caf\u{FFFD} \"film", "é", "caf\u{FFFD} \"film"])
    #expect(outcome.rows.map(\.review.id) == ["é", "x", "é", "x"])
    #expect(outcome.problems.repairedCount == 2)
    #expect(outcome.problems.badCount == 0)
  }

  @Test func aBrokenRowWithInvalidUTF8IsNotCountedAsRepaired() throws {
    let bytes = Array("{\"text\":\"a\"}\n{\"text\":\"".utf8) + [0xFF] + Array("\n".utf8)
    let outcome = try ReadOutcome(of: bytes)
    #expect(outcome.problems.repairedCount == 0)
    #expect(outcome.problems.named.map(\.line) == [2])
  }

  /// Fields of every kind, as they were written.
  @Test func valuesKeepTheirKindAndTheirJSON() throws {
    let line = #"{"id":1.50,"text":"t","score":null,"fresh":false,"film":"a \"b\"","title":[1, 2]}"#
    let folder = try TemporaryFolder()
    let path = try folder.write(line, as: "kinds.jsonl")
    var reader = ReviewReader()
    var count = 0
    try reader.readRows(.file(path)) { row in
      count += 1
      #expect(row[.id].kind == .number)
      #expect(row[.id].string == "1.50")
      #expect(row[.score].kind == .null)
      #expect(!row[.score].isPresent)
      #expect(row[.freshness].kind == .no)
      #expect(row[.film].string == "a \"b\"")
      #expect(row[.film].json.map { String(decoding: $0, as: UTF8.self) } == #""a \"b\"""#)
      #expect(row[.title].kind == .other)
      #expect(row[.title].json.map { String(decoding: $0, as: UTF8.self) } == "[1, 2]")
      #expect(row[.title].bytes.isEmpty)
      #expect(row[.critic].kind == .missing)
    }
    #expect(count == 1)
  }

  @Test func keysOfALine() {
    func keys(_ line: String) -> [String] {
      let text = PaddedText(line.utf8)
      return withExtendedLifetime(text) { JSONRepair().keys(of: text.bytes) }
    }
    #expect(keys(#"{"a":1,"b":{"c":2},"d":[3]}"#) == ["a", "b", "b.c", "d"])
    #expect(keys("{'a': 1, 'b': NaN}") == ["a", "b"])
    #expect(keys("no object").isEmpty)
    #expect(keys("").isEmpty)
  }

  @Test func fieldsOfInnerObjects() throws {
    let names = ReviewFieldNames(given: [.text: "review.body.en"])
    let line =
      #"{"review":{"id":3,"body":{"de":"x","en":"a gem"}},"text":"other","movie":{"title":"Heat"}}"#
    let outcome = try ReadOutcome(of: line, names: names)
    #expect(outcome.texts == ["a gem"])
    #expect(outcome.rows.first?.review.title == "Heat")
  }

  /// One field after another that simdjson refuses: none may move the ones before.
  @Test func manyLoneSurrogates() throws {
    let critics = String(repeating: #","critic":"\ud800""#, count: 400)
    let outcome = try ReadOutcome(of: #"{"text":"\ud800 superb, a gem""# + critics + "}")
    #expect(outcome.texts == ["\u{FFFD} superb, a gem"])
    #expect(outcome.rows.first?.review.critic == "\u{FFFD}")
  }

  /// Random objects written by the encoder of the standard libraries and read back are the same.
  @Test func writtenAndReadBack() throws {
    var generator = TestGenerator(seed: 3)
    let encoder = JSONEncoder()
    for blockSize in [1, 50, 1 << 20] {
      var texts: [[String]] = []
      var bytes: [UInt8] = []
      for _ in 0..<200 {
        let cells = (0..<3).map { _ in generator.awkwardText(pieces: generator.next(below: 12)) }
        texts.append(cells)
        bytes += try encoder.encode(["text": cells[0], "critic": cells[1], "other": cells[2]])
        bytes.append(0x0A)
      }
      let outcome = try ReadOutcome(of: bytes, blockSize: blockSize)
      #expect(outcome.texts == texts.map { $0[0] })
      let critics = outcome.rows.map { $0.cells[ReviewField.critic.rawValue] }
      #expect(critics == texts.map { $0[1] })
      #expect(outcome.problems.badCount == 0)
    }
  }

  /// The string ends with its line, so that the records behind it are read.
  @Test func aLineFeedBehindABackslashCostsItsRecordAlone() throws {
    let outcome = try ReadOutcome(
      of:
        "[{\"text\":\"one\"},\n{\"text\":\"two \\\n more\"},\n{\"text\":\"three\"},\n{\"text\":\"four\"}]\n",
      as: "a.json")
    #expect(outcome.texts.first == "one" && outcome.texts.last == "four")
    #expect(outcome.texts.contains("three") && outcome.problems.badCount <= 1)
  }

  @Test(.timeLimit(.minutes(1)), arguments: [3000, 300_000])
  func whatIsTooDeepIsPassedOverInLinearTime(depth: Int) throws {
    let deep =
      String(repeating: "{\"text\":", count: depth) + "1" + String(repeating: "}", count: depth)
    let clock = ContinuousClock()
    let time = try clock.measure {
      let alone = try ReadOutcome(of: deep + "\n", as: "a.json")
      #expect(alone.texts.isEmpty)
      let lines = "{\"text\":\"one\"}\n" + deep + "\n{\"text\":\"two\"}\n"
      #expect(try ReadOutcome(of: lines, as: "a.jsonl").texts == ["one", "two"])
      let list = "[{\"text\":\"one\"},\n\(deep),\n{\"text\":\"two\"}]\n"
      #expect(try ReadOutcome(of: list, as: "a.json").texts == ["one", "two"])
    }
    #expect(time < .seconds(20))
  }

  @Test(.timeLimit(.minutes(1)))
  func manyDifferentKeysTakeLinearTime() throws {
    let lines = (0..<50).map { row in
      let fields = (0..<1000).map { ",\"k\(row * 1000 + $0)\":1" }.joined()
      return "{\"text\":\"A gem.\"\(fields)}\n"
    }
    let clock = ContinuousClock()
    let time = try clock.measure {
      let rows = try ReadOutcome(of: lines.joined(), as: "a.jsonl")
      let array = try ReadOutcome(of: "[" + lines.joined(separator: ",") + "]", as: "a.json")
      #expect(rows.texts.count == 50 && array.texts.count == 50)
    }
    #expect(time < .seconds(20))
  }
}
