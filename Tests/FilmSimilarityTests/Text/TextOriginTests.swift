import Testing

@testable import FilmSimilarity

@Suite struct TextOriginTests {
  @Test(
    arguments: [(1, .own), (0.9999, .own), (0.65, .imputed), (0.6501, .imputed)]
      as [(Float, TextOrigin)])
  func aRowsLengthTellsIt(length: Float, origin: TextOrigin) {
    #expect(TextOrigin(rowLength: length) == origin)
    #expect(TextOrigin.imputedLength == 0.65)
  }
}
