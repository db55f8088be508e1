import FilmData
import Testing

@Suite struct FreshnessTests {
  @Test(arguments: [
    (0.0, Freshness.rotten), (0.59, .rotten), (0.6, .fresh), (1, .fresh),
    // Three of five, however it was computed.
    (3.0 / 5, .fresh), (0.2 * 3, .fresh), (0.7 - 0.1, .fresh), (1 - 0.4, .fresh),
  ])
  func ofARating(rating: Double, freshness: Freshness) {
    #expect(Freshness(rating: rating) == freshness)
  }

  @Test(arguments: [
    ("fresh", Freshness.fresh), ("Fresh", .fresh), ("FRESH", .fresh), ("Certified Fresh", .fresh),
    ("certified-fresh", .fresh), ("POSITIVE", .fresh), ("pos", .fresh), ("true", .fresh),
    ("True", .fresh), ("yes", .fresh), ("1", .fresh),
    ("rotten", .rotten), ("Rotten", .rotten), ("negative", .rotten), ("NEG", .rotten),
    ("False", .rotten), ("no", .rotten), ("0", .rotten),
    // Blanks around it, as from a table that was typed.
    (" fresh ", .fresh), ("\trotten", .rotten), (" 1 ", .fresh), ("certified fresh\n", .fresh),
    // Numbers as other tools write them.
    ("1.0", .fresh), ("0.0", .rotten), ("-1", .rotten), ("-1.0", .rotten), ("+1", .fresh),
    ("1.", .fresh),
    // Short forms.
    ("t", .fresh), ("F", .rotten), ("y", .fresh), ("N", .rotten), ("up", .fresh),
    ("Down", .rotten), ("+", .fresh), ("-", .rotten),
    ("", nil), (" ", nil), ("mixed", nil), ("2", nil), ("fresh!", nil), ("neutral", nil),
    ("0.5", nil), (".", nil), ("-2", nil), ("1.0.0", nil), ("--", nil), ("fre sh", nil),
  ])
  func parsing(text: String, freshness: Freshness?) {
    #expect(Freshness(parsing: text) == freshness)
    #expect(Freshness(parsing: Substring(text)) == freshness)
  }

  @Test func everyLabelReadsItself() {
    for freshness in Freshness.allCases {
      #expect(Freshness(parsing: freshness.rawValue) == freshness)
    }
  }
}
