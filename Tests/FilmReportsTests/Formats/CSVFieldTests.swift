import FilmData
import Testing

@testable import FilmReports

struct CSVFieldTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("cr\r", "\"cr\r\""), ("Amélie", "Amélie"),
    (" blank ", " blank "),
  ])
  func `fields are quoted where they must be`(text: String, field: String) {
    let buffer = ByteBuffer()
    CSVField.append(text, to: buffer)
    #expect(buffer.string == field)
  }
}
