import FilmData
import Testing

@Suite struct ReviewTests {
  @Test func theLabelGoesBeforeTheRating() {
    #expect(Review(text: "", freshness: .rotten, rating: 0.9).verdict == .rotten)
    #expect(Review(text: "", rating: 0.9).verdict == .fresh)
    #expect(Review(text: "", rating: 0.3).verdict == .rotten)
    #expect(Review(text: "").verdict == nil)
  }
}
