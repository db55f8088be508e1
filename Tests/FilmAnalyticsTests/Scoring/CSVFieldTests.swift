import FilmData
import Testing

@testable import FilmAnalytics

/// Fields are quoted where RFC 4180 asks for it, and nowhere else.
@Suite struct CSVFieldTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("\r", "\"\r\""), ("Зеркало", "Зеркало"),
  ])
  func isQuotedWhereItMustBe(text: String, field: String) {
    let buffer = ByteBuffer(capacity: 8)
    CSVField.append(text, to: buffer)
    #expect(buffer.bytes.elementsEqual(field.utf8))
  }
}
