import Bytes
import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct ByteBufferFieldValueTests {
  private func written(_ write: (ByteBuffer) -> Void) -> String {
    let buffer = ByteBuffer()
    write(buffer)
    return buffer.string
  }

  @Test func fieldsArePassedThroughAsTheyWere() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(#"{"id":1.50,"film":"a\u0020b","text":"t"}"#, as: "a.jsonl")
    var reader = ReviewReader()
    var found: [String] = []
    try reader.readRows(.file(path)) { row in
      found = [ReviewField.id, .film, .text].map { field in
        written { $0.append(passedThrough: row[field]) }
      }
    }
    #expect(found == ["1.50", #""a\u0020b""#, #""t""#])
    let table = try folder.write("id,text\n1.50,\"say \"\"no\"\"\"\n", as: "a.csv")
    try reader.readRows(.file(table)) { row in
      found = [ReviewField.id, .text].map { field in
        written { $0.append(passedThrough: row[field]) }
      }
    }
    #expect(found == [#""1.50""#, #""say \"no\"""#])
  }

  @Test func halvesOfCharactersAreReplaced() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      #"{"id":"\ud800x","film":"\ud83c\udfac","text":"t"}"#, as: "a.jsonl")
    var reader = ReviewReader()
    var found: [String] = []
    try reader.readRows(.file(path)) { row in
      found = [ReviewField.id, .film].map { field in
        written { $0.append(passedThrough: row[field]) }
      }
    }
    #expect(found == [#""\ufffdx""#, #""\ud83c\udfac""#])
  }
}
