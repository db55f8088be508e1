import Bytes
import Testing

@testable import FilmData

@Suite struct FilmFieldsTests {
  @Test func namesAndMetersAreWritten() {
    let buffer = ByteBuffer()
    FilmFields.append(
      Film(
        id: "m\"1", title: "Amélie", year: 2001,
        tomatometer: Tomatometer(freshCount: 3, reviewCount: 6),
        popcornmeter: Popcornmeter(likedCount: 1, ratingCount: 2)), to: buffer)
    #expect(
      buffer.string == #""id":"m\"1","title":"Amélie","year":2001,"tomatometer":50,"#
        + #""tomatometer_reviews":6,"popcornmeter":null,"popcornmeter_ratings":2"#)
  }

  @Test func whatIsUnknownIsNull() {
    let buffer = ByteBuffer()
    FilmFields.append(Film(id: "m", title: "M"), to: buffer)
    #expect(
      buffer.string == #""id":"m","title":"M","year":null,"tomatometer":null,"#
        + #""tomatometer_reviews":0,"popcornmeter":null,"popcornmeter_ratings":0"#)
  }
}
