import Bytes
import Testing

@testable import FilmData

/// All fields of an object are handed on, or it is told that they are not.
@Suite struct KeptMembersTests {
  private func read(_ text: String) throws -> (names: [[String]], problems: RowProblems) {
    let input = try ReviewInput(.bytes(Array(text.utf8), name: "a.jsonl"), keepsFields: true)
    var problems = input.makeProblems()
    var names: [[String]] = []
    let block = RecordBlock()
    let parser = input.makeParser()
    while try input.reader.fill(block) {
      problems.add(
        parser.parse(block) { row in
          names.append(
            row.kept.map {
              let value = $0.value
              let bytes = value.bytes.isEmpty ? value.json ?? value.bytes : value.bytes
              return String(decoding: $0.name, as: UTF8.self) + "="
                + String(decoding: bytes, as: UTF8.self)
            })
        })
    }
    return (names, problems)
  }

  @Test(arguments: [1, 64, 65, 1024, 1025, 5000])
  func howeverManyThereAre(count: Int) throws {
    let fields = (0..<count).map { ",\"f\($0)\":\($0)" }.joined()
    let (names, problems) = try read("{\"text\":\"A gem.\"\(fields)}\n{\"text\":\"Dull.\"}\n")
    #expect(names.first?.count == count + 1 && names.first?.last == "f\(count - 1)=\(count - 1)")
    #expect(names.last == ["text=Dull."] && !problems.hasFaults)
  }

  /// Such a row is written anew only once: what it handed out lies in the memory of the first time.
  @Test func aRowThatIsMendedKeepsItsValues() throws {
    let row = #"{'x': u 'abc', 'text': 'A gem, and a long one, that may not move.'}"#
    let input = try ReviewInput(
      .bytes(Array((row + "\n").utf8), name: "a.jsonl"), keepsFields: true)
    let block = RecordBlock()
    var texts: [String] = []
    while try input.reader.fill(block) {
      _ = input.makeParser().parse(block) { texts.append(String(decoding: $0.text, as: UTF8.self)) }
    }
    #expect(texts == ["A gem, and a long one, that may not move."])
  }

  /// A value that only Python writes, in a field that the reader passes over.
  @Test func otherNotationsAreMended() throws {
    let (names, problems) = try read(#"{"text":"A gem.","x":NaN,"y":-Infinity,"z":2}"# + "\n")
    #expect(names == [["text=A gem.", "x=null", "y=null", "z=2"]] && !problems.hasFaults)
  }

  @Test func whatIsLostIsTold() throws {
    let (names, problems) = try read(
      #"{"text":"A gem.","z":2}"# + "\n" + #"{"text":"Dull.","x":"\q","z":2}"# + "\n")
    #expect(names == [["text=A gem.", "z=2"], []])
    #expect(problems.goodCount == 2 && problems.hasFaults)
    #expect(
      problems.uneven.sentences == [
        "1 row has a field that is not JSON, in line 2; scored, but the fields of the input are not kept"
      ])
  }
}
