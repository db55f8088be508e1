import Foundation
import Testing
import _FilmTestSupport

/// `filmlab explain`: the score of one text is the sum of what is shown.
@Suite struct ExplainCommandTests {
  static let texts = [
    "A gem.", "Not nearly as clever as it thinks, but never dull.", "Née 🎬🎬 dull, é boring 👨‍👩‍👧 mess!",
    "", "   ", "Zzyzx qwrt", "A\tgem\nof a \"film\", with a comma.",
  ]

  @Test(arguments: texts)
  func entriesAddUpToTheScore(_ text: String) throws {
    let object = try FilmlabRun(["explain", text, "--format", "json"]).object()
    let entries = object.objects("entries")
    let bias = try #require(object.number("bias"))
    let score = try #require(object.number("score"))
    expectClose(
      entries.compactMap { $0.number("valence") }.reduce(bias, +), score, absolute: 0.006)
    if object.text("no_evidence") != nil {
      #expect(object.text("label") == "neutral" && entries.isEmpty)
      return
    }
    let probability = try #require(object.number("probability"))
    #expect((probability >= 0.5) == (object.text("label") == "fresh"))
    #expect((0...1).contains(try #require(object.number("rating"))))
    let scalars = Array(text.unicodeScalars)
    for entry in entries {
      let (start, end) = (try #require(entry["start"] as? Int), try #require(entry["end"] as? Int))
      let cut = String(String.UnicodeScalarView(scalars[start..<end]))
      #expect(cut == entry.text("text"))
    }
  }

  @Test func agreesWithTheScoringOfAFile() throws {
    let text = ExplainCommandTests.texts[1]
    let alone = try FilmlabRun(["explain", text, "--format", "json"])
    let row = try FilmlabProcess(
      ["sentiment", "-", "--explain", "--aspects", "--quiet"],
      input: Array("{\"text\":\"\(text)\"}\n".utf8))
    #expect(alone.output == row.output.replacing("\"row\":1,", with: ""))
  }

  @Test func tableTellsEachEntryWithTheRunningSum() throws {
    let run = try FilmlabRun(["explain", "A gem."])
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(lines[0].hasPrefix("fresh, ") && lines[0].contains("“gem” +"))
    #expect(lines[1].hasPrefix("in the text"))
    #expect(lines[2].contains("(every text)"))
    let rows = try FilmlabRun(["explain", "A gem.", "--format", "json"]).object()
    let total = 3 + rows.objects("entries").count
    #expect(lines[total].hasPrefix("score +"))
    #expect(lines[total + 1] == "in a text of this length entries count 3.54 times")
    #expect(lines.count == total + 2)
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func marksAreToldWithTheirSums() throws {
    let text = "Not funny at all, but charming. Dull"
    let run = try FilmlabRun(["explain", text])
    #expect(run.output.contains("negation turned “funny” from +"))
    for kind in ["plain ", "negated ", "behind “but” ", "in the last sentence "] {
      #expect(run.lines.contains { $0.hasPrefix(kind) }, "\(kind)")
    }
    let object = try FilmlabRun(["explain", text, "--format", "json"]).object()
    let kinds = try #require(object["kinds"] as? [String: Double])
    #expect(Set(kinds.keys) == ["plain", "not", "but", "last"])
    let bias = try #require(object.number("bias"))
    expectClose(
      kinds.values.reduce(bias, +), try #require(object.number("score")), absolute: 0.006)
    let negation = try #require(object.objects("negations").first { $0.text("text") == "funny" })
    #expect(negation.text("entry") == "NOT_funny")
    #expect(try #require(negation.number("valence")) < 0)
    #expect(try #require(negation.number("plain_valence")) > 0)
  }

  @Test func standardInputIsOneText() throws {
    let text = "Not funny.\nDull but charming.\n"
    let piped = try FilmlabProcess(["explain", "-", "--format", "json"], input: Array(text.utf8))
    let given = try FilmlabRun(["explain", text, "--format", "json"])
    #expect(piped.status == 0)
    #expect(piped.output == given.output)
  }

  /// `script` gives the command a terminal.
  @Test func terminalShowsTheTextInColours() throws {
    let line = "script -qec '\"$FILMLAB\" explain \"A superb film, not funny.\"' /dev/null"
    let coloured = try FilmlabProcess.shell("unset NO_COLOR; " + line).output
    #expect(coloured.contains("\u{1B}[1;32msuperb\u{1B}[0m"))
    #expect(coloured.contains("31mfunny\u{1B}[0m."))
    for without in ["NO_COLOR=1 ", "TERM=dumb "] {
      let plain = try FilmlabProcess.shell("unset NO_COLOR; " + without + line).output
      #expect(plain.contains("fresh, ") && !plain.contains("\u{1B}"))
    }
    let empty = try FilmlabProcess.shell("NO_COLOR= TERM=xterm " + line).output
    #expect(empty.contains("\u{1B}[1;32msuperb\u{1B}[0m"))
  }

  @Test func coloursMayBeChosen() throws {
    let arguments = ["explain", "A superb film", "--format", "table", "--color"]
    #expect(try FilmlabRun(arguments + ["always"]).output.contains("32msuperb"))
    for choice in ["never", "auto"] {
      #expect(try !FilmlabRun(arguments + [choice]).output.contains("\u{1B}"))
    }
    #expect(try FilmlabRun(arguments + ["sometimes"]).status == 64)
  }

  @Test func textWithoutAnyEntrySaysSo() throws {
    let run = try FilmlabRun(["explain", ""])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("neutral: there is no text\n"))
    let unknown = try FilmlabRun(["explain", "qwertz"])
    #expect(unknown.output.hasPrefix("neutral: no entry of the lexicon matches\n"))
    let object = try FilmlabRun(["explain", "qwertz", "--format", "json"]).object()
    #expect(object.text("label") == "neutral" && object.number("probability") == nil)
    #expect(object.text("no_evidence") == "unknown words" && object.objects("entries").isEmpty)
  }

  @Test func controlCharactersDoNotReachTheTerminal() throws {
    let run = try FilmlabRun(["explain", "A\u{1B}[2J gem \u{9B}31m of\u{202E} a film"])
    let forbidden: [Unicode.Scalar] = ["\u{1B}", "\u{9B}", "\u{202E}"]
    #expect(!run.output.unicodeScalars.contains { forbidden.contains($0) })
  }

  @Test func csvHasARowAnEntry() throws {
    let run = try FilmlabRun(["explain", "A gem, a bore.", "--format", "csv"])
    #expect(run.lines.first == "text,entry,valence,rating_weight")
    let object = try FilmlabRun(["explain", "A gem, a bore.", "--format", "json"]).object()
    #expect(run.lines.count == 1 + object.objects("entries").count)
    #expect(run.lines.allSatisfy { $0.contains("\"") || $0.filter { $0 == "," }.count == 3 })
  }

  @Test func fileGetsJSON() throws {
    let folder = try TemporaryFolder()
    let run = try FilmlabRun(["explain", "A gem.", "--output", folder.path("why.json")])
    #expect(run.output.isEmpty)
    let text = String(decoding: try folder.bytes(of: "why.json"), as: UTF8.self)
    #expect(try JSONRows.object(text).text("label") == "fresh")
    #expect(try folder.names() == ["why.json"])
  }
}
