import Testing

@testable import FilmData

/// Dates of reviews are brought to one form; what is no day stays as it is written.
@Suite struct ReviewDateTests {
  @Test(
    arguments: [
      ("2023-05-12", "2023-05-12"), ("20230512", "2023-05-12"), ("May 12, 2023", "2023-05-12"),
      ("2023-05-12T10:00:00Z", "2023-05-12"), ("1683849600", "2023-05-12"),
      ("1683849600000", "2023-05-12"), ("1683849600.0", "2023-05-12"), ("1965-03-01", "1965-03-01"),
      ("1971-01-05", "1971-01-05"), ("19710105", "1971-01-05"), ("2015", nil), ("2015.0", nil),
      ("201505", nil), ("20231399", nil), ("09/08/24", nil), ("1", nil),
    ] as [(String, String?)])
  func itIsADay(text: String, day: String?) {
    var text = text
    let found = text.withUTF8 { ReviewDate.text(UnsafeRawBufferPointer($0)) }
    #expect(found == day)
  }
}
