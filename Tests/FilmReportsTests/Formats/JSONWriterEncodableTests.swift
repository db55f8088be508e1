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

  @Test func `values need not be objects`() {
    #expect(JSONWriter.line(of: [Double.nan]) == "[null]\n")
    #expect(JSONWriter.line(of: ["a": [true]]) == "{\"a\":[true]}\n")
  }
}
