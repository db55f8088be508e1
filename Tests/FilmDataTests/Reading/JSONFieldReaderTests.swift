import Bytes
import Testing

@testable import FilmData

/// Chosen fields of an object, and the objects of a list.
@Suite struct JSONFieldReaderTests {
  private let fields = JSONFieldReader(["name", "list"])

  @Test func fieldsAreFoundByTheirNames() throws {
    let text = PaddedText(#" {"x":[{}],"list":[1, 2],"name":"a\u0062"} "#.utf8)
    try fields.read(text.bytes)
    #expect(fields[0].kind == .string)
    #expect(fields[0].string == "ab")
    #expect(fields[1].json.map { String(decoding: $0, as: UTF8.self) } == "[1, 2]")
    let other = PaddedText(#"{"name":null}"#.utf8)
    try fields.read(other.bytes)
    #expect(fields[0].kind == .null)
    #expect(fields[1].kind == .missing)
  }

  @Test func objectsOfAListAreHandedOut() throws {
    let text = PaddedText(#"{"list":[{"a":[1,{"b":2}]} , {} ],"name":1}"#.utf8)
    try fields.read(text.bytes)
    let objects = try fields.objects(of: fields[1], limit: 2)
    #expect(
      objects.map { String(decoding: $0, as: UTF8.self) } == [#"{"a":[1,{"b":2}]}"#, "{}"])
  }

  @Test(arguments: [
    (#"[{},7]"#, "number 2 is no object"), (#"[{},{},{}]"#, "there are more than 2"),
    ("7", "a list is needed, […]"), ("{}", "a list is needed, […]"),
    ("null", "a list is needed, […]"),
  ])
  func otherListsAreFaults(_ list: String, _ reason: String) throws {
    let text = PaddedText("{\"list\":\(list)}".utf8)
    try fields.read(text.bytes)
    #expect(throws: JSONFault(reason)) { try fields.objects(of: fields[1], limit: 2) }
  }

  @Test(arguments: ["", "[]", "7", "{", #"{"name":}"#, #"{"name":1} x"#, #"{"name":"a}"#, "{}{}"])
  func brokenTextsAreFaults(_ text: String) {
    let text = PaddedText(text.utf8)
    #expect(throws: JSONFault.self) { try fields.read(text.bytes) }
  }

  @Test func bytesThatAreNoTextAreAFault() {
    let text = PaddedText(Array(#"{"name":""#.utf8) + [0xFF] + Array(#""}"#.utf8))
    #expect(throws: JSONFault("the text is not UTF-8")) { try fields.read(text.bytes) }
  }
}
