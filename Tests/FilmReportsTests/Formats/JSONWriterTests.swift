import Bytes
import FilmData
import Testing

@testable import FilmReports

struct JSONWriterTests {
  @Test func `commas are between fields, elements and nowhere else`() {
    let text = JSONWriter.text { json in
      json.object {
        json.field("accuracy", 0.9)
        json.object("empty") {}
        json.list("films", of: ["Solaris", "Stalker"]) { json.value($0) }
        json.list("none", of: [String]()) { json.value($0) }
        json.list("years", of: [1972, 1979]) { year in json.object { json.field("year", year) } }
        json.field("last", true)
      }
    }
    #expect(
      text == #"{"accuracy":0.9,"empty":{},"films":["Solaris","Stalker"],"none":[],"#
        + #""years":[{"year":1972},{"year":1979}],"last":true}"#)
  }

  @Test func `what is not there is null`() {
    let text = JSONWriter.text { json in
      json.list([0, 1, 2]) { place in
        switch place {
        case 0: json.value(nil as Int?)
        case 1: json.value(Double.nan)
        default: json.null()
        }
      }
    }
    #expect(text == "[null,null,null]")
  }

  @Test(arguments: [
    (0.123456789, JSONWriter.Precision.four, "0.1235"), (0.123456789, .six, "0.123457"),
    (-0.5, .four, "-0.5"), (2, .six, "2"), (-0.0000001, .six, "0"),
  ])
  func `numbers are rounded`(value: Double, precision: JSONWriter.Precision, text: String) {
    #expect(JSONWriter.text { $0.value(value, precision: precision) } == text)
  }

  @Test func `whole numbers may be negative`() {
    #expect(JSONWriter.text { $0.value(-3) } == "-3")
  }

  @Test func `texts are escaped, in names too`() {
    let text = JSONWriter.text { json in json.object { json.field("a\"b", "c\\d\n") } }
    #expect(text == #"{"a\"b":"c\\d\n"}"#)
  }

  @Test func `a text that ends like a bracket needs its comma`() {
    let text = JSONWriter.text { json in json.list(["{", "[", ":"]) { json.value($0) } }
    #expect(text == #"["{","[",":"]"#)
  }

  @Test func `lines follow each other without commas`() {
    let json = JSONWriter(ByteBuffer())
    for number in [1, 2] {
      json.object { json.field("n", number) }
      json.buffer.append("\n")
    }
    #expect(json.buffer.string == "{\"n\":1}\n{\"n\":2}\n")
    #expect(JSONWriter.line { $0.field("n", 1) } == "{\"n\":1}\n")
  }

  @Test func `fields that others write fit in`() {
    let text = JSONWriter.text { json in
      json.object {
        json.field("film", "a")
        MeterFields.append(nil, nil, to: json.buffer)
        json.field("predicted", 1)
      }
    }
    #expect(
      text == #"{"film":"a","tomatometer":null,"tomatometer_reviews":0,"popcornmeter":null,"#
        + #""popcornmeter_ratings":0,"predicted":1}"#)
  }
}
