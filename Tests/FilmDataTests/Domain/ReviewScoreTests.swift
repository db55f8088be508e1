import Testing

@testable import FilmData

@Suite struct ReviewScoreTests {
  private static let scores: [(String, Double)] = [
    // Fractions.
    ("3.5/4", 0.875), ("4/5", 0.8), ("8/10", 0.8), ("85/100", 0.85), ("5/5", 1), ("0/4", 0),
    (".5/4", 0.125), ("4./5", 0.8), ("3,5/5", 0.7), ("3.0/4.0", 0.75), ("15/20", 0.75),
    ("6/12", 0.5), ("6/8", 0.75), ("3/6", 0.5), ("6.0000001/10", 0.60000001), ("4\\5", 0.8),
    ("3 / 5", 0.6), ("  2.5 /  5 ", 0.5), ("3⁄4", 0.75), ("+3/4", 0.75), ("3/4.", 0.75),
    ("2.892525218212345678/10", 0.2892525218212345),
    // Words for the stroke.
    ("4 of 5", 0.8), ("3of 5", 0.6), ("8 out of 10", 0.8), ("7.5 Out Of 10", 0.75),
    ("3 (out of 4)", 0.75),
    // Mixed numbers.
    ("3 1/2 / 4", 0.875), ("3 1/2/4", 0.875), ("3-1/2 of 4", 0.875), ("3½/5", 0.7),
    ("3 ½/5", 0.7), ("2 3/4 out of 5", 0.55), ("1¼/5", 0.25), ("¾/4", 0.1875), ("1/2/5", 0.1),
    ("1/2 of 4", 0.125), ("2⅔/4", 0.6666666666666666), ("2 1/3/4", 0.5833333333333334),
    // Ornaments and headings.
    ("'3/4'", 0.75), ("'3.5/4", 0.875), ("\"4/5\"", 0.8), ("“4/5”", 0.8), ("7 out of 10``", 0.7),
    ("(3/4)", 0.75), ("\u{A0}3/4\t", 0.75), ("Rated: 4.5/5", 0.9), ("rating 4.5/5", 0.9),
    ("Rated 3.5 out of 5 stars", 0.7), ("Grade: B+", 0.83), ("SCORE : 7/10", 0.7),
    // Letters.
    ("A+", 1), ("A", 1), ("A-", 0.91), ("B+", 0.83), ("B", 0.75), ("b-", 0.67), ("C+", 0.58),
    ("C", 0.5), ("C-", 0.42), ("D+", 0.33), ("d", 0.25), ("D-", 0.17), ("F+", 0.08), ("F", 0),
    ("F-", 0), ("A minus", 0.91), ("B plus", 0.83), ("C  minus", 0.42), ("Bplus", 0.83),
    ("B-minus", 0.67), ("B -", 0.67), ("B–", 0.67), ("B−", 0.67), ("B--", 0.67), ("C++", 0.58),
    // Stars.
    ("3 stars", 0.6), ("1 star", 0.2), ("3 1/2 stars", 0.7), ("3 ½ stars", 0.7), ("0 stars", 0),
    (".5 stars", 0.1), ("1/2 star", 0.1), ("4 stars out of 4", 1), ("3 stars out of 4", 0.75),
    ("4/5 stars", 0.8), ("3 stars/4", 0.75), ("4 stars (out of 5)", 0.8), ("3 STARS", 0.6),
    ("two stars", 0.4), ("Four Stars", 0.8), ("one star", 0.2), ("zero stars", 0),
    ("three and a half stars", 0.7), ("3 and a half stars", 0.7), ("two stars out of four", 0.5),
    ("three out of four", 0.75), ("five stars", 1), ("nine out of ten", 0.9),
    // A remark in brackets behind it.
    ("9/10 (recommended)", 0.9), ("3 stars (rental)", 0.6), ("B+ (fresh!)", 0.83),
    ("7/10 (see it, twice)", 0.7),
    // Rows of signs.
    ("***", 0.6), ("*****", 1), ("**1/2", 0.5), ("* 1/2", 0.3), ("***½", 0.7), ("***/4", 0.75),
    ("*** out of 4", 0.75), ("★★★½", 0.7), ("★★★☆☆", 0.6), ("★★★½☆", 0.7), ("★★★☆", 0.75),
    ("⭐️⭐️⭐️⭐", 0.8), ("★★★ / 6", 0.5),
    ("★ ★ ★ ☆ ☆", 0.6), ("★ ★ ★ ½", 0.7), ("* * *", 0.6), ("4.5★", 0.9), ("4.5/5★", 0.9),
    ("4 ⭐️", 0.8), ("3/4*", 0.75),
    // Two notations that say the same.
    ("B+ (3.5/4)", 0.83), ("7/10 (70%)", 0.7), ("4/5 (B)", 0.8), ("★★★★ (8/10)", 0.8),
    // Other languages, other widths.
    ("3 de 5", 0.6), ("8 von 10", 0.8), ("8 sur 10", 0.8), ("4 sur 5", 0.8), ("8 su 10", 0.8),
    ("8 av 10", 0.8), ("8 uit 10", 0.8), ("8 из 10", 0.8), ("4/5 estrellas", 0.8),
    ("4/5 étoiles", 0.8), ("3 von 5 Sternen", 0.6), ("8／10", 0.8), ("８／１０", 0.8), ("80％", 0.8),
    // Marks at the end, headings of any words.
    ("10/10!!", 1), ("8/10 .", 0.8), ("A+!", 1), ("My rating: 8/10", 0.8),
    ("Final score: B+", 0.83),
    // Per cent.
    ("72%", 0.72), ("72 %", 0.72), ("72 per cent", 0.72), ("72 percent", 0.72), ("100%", 1),
    // Around zero.
    ("+1 out of -4..+4", 0.625), ("0 out of -4..+4", 0.5), ("-4 out of -4..+4", 0),
    ("+4 out of -4..+4", 1), ("high +1 out of -4..+4", 0.65), ("low +1 out of -4..+4", 0.6),
    ("high +4 out of -4..+4", 1),
  ]

  @Test(arguments: scores)
  func reads(text: String, rating: Double) throws {
    let score = try ReviewScore.parse(text).get()
    #expect(abs(score.rating - rating) < 1e-12)
  }

  private static let refusals: [(String, ReviewScore.Refusal)] = [
    ("", .empty), ("  ", .empty), ("''", .empty),
    ("3", .noScale), ("3.5", .noScale), ("'3'", .noScale), ("2 1/2", .noScale), ("9 ¾", .noScale),
    ("2/", .noScale), ("-1", .noScale), ("72", .noScale), (".5", .noScale),
    ("11/10", .outsideScale), ("4.5/4", .outsideScale), ("-1/4", .outsideScale),
    ("101%", .outsideScale), ("6 stars", .outsideScale), ("******", .outsideScale),
    ("+5 out of -4..+4", .outsideScale),
    ("8/7", .unknownScale), ("5/7", .unknownScale), ("2.1/2", .unknownScale),
    ("0/0", .unknownScale), ("1/2", .unknownScale), ("47/50", .unknownScale),
    ("★★☆", .unknownScale),
    ("capsule", .notAScore), ("Recommended", .notAScore), ("bomb", .notAScore),
    ("1-5 stars", .notAScore), ("1-5", .notAScore), ("3.5.4", .notAScore), ("2:4", .notAScore),
    ("4..5/5", .notAScore), ("3/4f", .notAScore), ("2/4/", .notAScore), ("3/5/4", .notAScore),
    ("B?", .notAScore), ("B-/C+", .notAScore), ("B+ minus", .notAScore), ("E", .notAScore),
    ("A m inus", .notAScore), ("0 out of 4..+4", .notAScore), ("high 3/4", .notAScore),
    ("high +1 out of -4..+5", .notAScore), ("high", .notAScore), ("☆☆☆☆☆", .notAScore),
    ("+", .notAScore), ("-", .notAScore), ("/", .notAScore), ("/5", .notAScore), ("%", .notAScore),
    (".", .notAScore), ("stars", .notAScore), ("???", .notAScore), ("rated", .notAScore),
    ("two", .noScale), ("six stars", .outsideScale), ("twofold", .notAScore),
    ("fresh", .notAScore), ("four play", .notAScore), ("nine lives", .notAScore),
    ("3 (recommended)", .noScale), ("capsule (fresh)", .notAScore), ("(recommended)", .notAScore),
    // What may be another score is no remark.
    ("B (A for the songs)", .notAScore), ("3 stars (a rental)", .notAScore),
    ("3/5 (4/5 for fans)", .notAScore), ("3/5 (2/10)", .notAScore), ("B+ (D)", .notAScore),
    ("8 von 7", .unknownScale), ("11／10", .outsideScale), ("Watched: twice", .notAScore),
    ("3 (out of seven)", .unknownScale), ("9/10 (★★)", .notAScore), ("3 5/8/10", .notAScore),
    ("1234567890123456/5", .notAScore), ("3\0/4", .notAScore),
  ]

  @Test(arguments: refusals)
  func refuses(text: String, reason: ReviewScore.Refusal) {
    #expect(ReviewScore.parse(text) == .failure(reason))
    #expect(ReviewScore(parsing: text) == nil)
  }

  @Test func readsBareNumbersOnTheCallersScale() {
    #expect(ReviewScore(parsing: "4", bareScale: 5)?.rating == 0.8)
    #expect(ReviewScore(parsing: " '2 1/2' ", bareScale: 5)?.rating == 0.5)
    #expect(ReviewScore(parsing: "0", bareScale: 10)?.rating == 0)
    #expect(ReviewScore(parsing: "4", bareScale: 5)?.notation == .bare(outOf: 5))
    #expect(ReviewScore.parse("6", bareScale: 5) == .failure(.outsideScale))
    #expect(ReviewScore.parse("-1", bareScale: 5) == .failure(.outsideScale))
    #expect(ReviewScore.parse("", bareScale: 5) == .failure(.empty))
  }

  @Test func aScaleInTheTextTakesPrecedence() {
    #expect(ReviewScore(parsing: "4/10", bareScale: 5)?.rating == 0.4)
    #expect(ReviewScore(parsing: "3 stars", bareScale: 10)?.rating == 0.6)
    #expect(ReviewScore(parsing: "B", bareScale: 10)?.rating == 0.75)
  }

  @Test(arguments: [
    ("3.5/4", ReviewScore.Notation.fraction(outOf: 4)), ("8 out of 10", .fraction(outOf: 10)),
    ("b", .letter), ("3 stars", .stars(outOf: 5)), ("3/4 stars", .stars(outOf: 4)),
    ("**", .asterisks(outOf: 5)), ("**/4", .asterisks(outOf: 4)), ("★★", .starSigns(outOf: 5)),
    ("★★☆☆", .starSigns(outOf: 4)), ("50%", .percent),
    ("-1 out of -4..+4", .plusMinus(limit: 4)),
  ])
  func remembersTheNotation(text: String, notation: ReviewScore.Notation) {
    #expect(ReviewScore(parsing: text)?.notation == notation)
  }

  @Test func everyKnownScaleIsReadAndNoOtherUpTo120() {
    for scale in 1...120 {
      let isKnown = ReviewScore.knownScales.contains(Double(scale))
      #expect((ReviewScore(parsing: "1/\(scale)") != nil) == isKnown)
    }
  }

  @Test func threeFifthsAreFresh() throws {
    for text in ["3/5", "6/10", "60%", "low +1 out of -4..+4", "***", "12/20"] {
      #expect(Freshness(rating: try #require(ReviewScore(parsing: text)).rating) == .fresh)
    }
  }

  @Test func readsSubstringsAndBytesAlike() {
    let text = "Score of 3½/5, said the critic"
    let part = text.dropFirst(9).prefix { $0 != "," }
    #expect(ReviewScore(parsing: part)?.rating == 0.7)
    let bytes = Array("3½/5".utf8)
    bytes.withUnsafeBytes { #expect(ReviewScore(utf8: $0)?.rating == 0.7) }
    #expect(ReviewScore(utf8: UnsafeRawBufferPointer(start: nil, count: 0)) == nil)
  }

  /// Every parsed rating lies in 0…1, whatever the bytes; the pieces make many texts near-scores.
  @Test func randomBytesNeverCrash() {
    let pieces = [
      "3", "1/2", "/", "5", "*", "★", "☆", "½", " ", "out", "of", "stars", "-", "+", ".", ",", "4",
      "high", "A", "minus", "%", "\u{A0}", "(", "-4..+4", "\\", "rated", ":", "\0", "00",
    ].map { Array($0.utf8) }
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var parsed = 0
    for round in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<next(8) {
        bytes += round % 4 == 0 ? [UInt8(next(256))] : pieces[next(pieces.count)]
      }
      let result = bytes.withUnsafeBytes { ReviewScore.parse(utf8: $0) }
      if let text = String(validating: bytes, as: UTF8.self) {
        #expect(ReviewScore.parse(text) == result)
      }
      guard case .success(let score) = result else { continue }
      parsed += 1
      #expect((0...1).contains(score.rating))
    }
    #expect(parsed > 200)
  }
}
