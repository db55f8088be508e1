import Testing

@testable import FilmReports

struct JSONWriterEncodableTests {
  private enum Side: String, Encodable { case left }

  private struct Point: Encodable {
    var name = "a \"b\""
    var share = 1.0 / 3
    var missing: Double?
    var whole: Int64 = 1 << 60
    var flag = true
    var side: Side? = .left
    var range: ClosedRange<Double>? = 0.5...1
    var list = [1, 2]
    var nested: [Nested] = [Nested(), Nested(text: "b")]
    var names = ["one": "1"]
    var nothing: [String] = []
  }

  private struct Nested: Encodable {
    var text: String?
    enum CodingKeys: String, CodingKey { case text = "a_text" }
  }

  @Test func `fields are in order, numbers rounded, what is missing is null`() {
    #expect(
      JSONWriter.line(of: Point())
        == #"{"name":"a \"b\"","share":0.3333,"missing":null,"whole":1152921504606846976,"flag":true,"#
        + #""side":"left","range":[0.5,1],"list":[1,2],"nested":[{"a_text":null},{"a_text":"b"}],"#
        + #""names":{"one":"1"},"nothing":[]}"# + "\n")
  }

  @Test func `dictionaries are in the order of their keys`() {
    let names = (0..<30).map { format($0) }
    let numbers = Dictionary(uniqueKeysWithValues: names.map { ($0, [1]) })
    let fields = names.map { "\"\($0)\":[1]" }.joined(separator: ",")
    #expect(JSONWriter.line(of: numbers) == "{\(fields)}\n")
    #expect(JSONWriter.line(of: ["b": ["d": 1.5, "c": 2]]) == "{\"b\":{\"c\":2,\"d\":1.5}}\n")
    #expect(JSONWriter.line(of: [String: Int]()) == "{}\n")
  }

  /// Two digits, so that the order of texts is that of numbers.
  private func format(_ number: Int) -> String { number < 10 ? "k0\(number)" : "k\(number)" }

  @Test func `a float is a number`() {
    #expect(JSONWriter.line(of: [Float(0.1), 2, .infinity]) == "[0.1,2,null]\n")
  }

  @Test func `values need not be objects`() {
    #expect(JSONWriter.line(of: [Double.nan]) == "[null]\n")
    #expect(JSONWriter.line(of: ["a": [true]]) == "{\"a\":[true]}\n")
  }
}
