import Testing

@testable import FilmData

@Suite struct ReviewScoreTextTests {
  private static let texts: [(Double, ReviewScore.Notation, String)] = [
    (0.875, .fraction(outOf: 4), "3.5/4"), (0.6, .fraction(outOf: 5), "3/5"),
    (0.731, .fraction(outOf: 10), "7.31/10"), (0.0125, .fraction(outOf: 4), "0.05/4"),
    (0.85, .fraction(outOf: 100), "85/100"), (2, .fraction(outOf: 4), "4/4"),
    (-1, .fraction(outOf: 4), "0/4"),
    (0.7, .stars(outOf: 5), "3.5 stars"), (0.2, .stars(outOf: 5), "1 star"),
    (0.75, .stars(outOf: 4), "3 out of 4 stars"),
    (0.5, .asterisks(outOf: 5), "**1/2"), (0.1, .asterisks(outOf: 5), "0.5 stars"),
    (0, .asterisks(outOf: 5), "0 stars"), (0.875, .asterisks(outOf: 4), "***1/2 out of 4"),
    (0.7, .starSigns(outOf: 5), "★★★½☆"), (1, .starSigns(outOf: 5), "★★★★★"),
    (0.75, .starSigns(outOf: 4), "★★★ out of 4"),
    (0.72, .percent, "72%"), (0.625, .plusMinus(limit: 4), "+1 out of -4..+4"),
    (0.65, .plusMinus(limit: 4), "high +1 out of -4..+4"),
    (0.475, .plusMinus(limit: 4), "low 0 out of -4..+4"),
    (0.25, .plusMinus(limit: 4), "-2 out of -4..+4"), (0.7, .bare(outOf: 5), "3.5"),
    (0.8, .letter, "B+"), (1, .letter, "A"), (0, .letter, "F"), (0.5, .letter, "C"),
  ]

  @Test(arguments: texts)
  func writes(rating: Double, notation: ReviewScore.Notation, text: String) {
    #expect(ReviewScore.text(rating: rating, in: notation) == text)
  }

  /// Half of the smallest difference that a notation can write.
  private static func tolerance(_ notation: ReviewScore.Notation) -> Double {
    switch notation {
    case .fraction(let scale), .stars(let scale), .bare(let scale): 0.005 / scale
    case .asterisks(let scale), .starSigns(let scale): 0.25 / scale
    case .percent: 0.00005
    case .letter: 0.045
    case .plusMinus(let limit): 0.3 / (2 * limit)
    }
  }

  private static let notations: [ReviewScore.Notation] =
    [.letter, .percent, .bare(outOf: 5), .plusMinus(limit: 4)]
    + ReviewScore.knownScales.flatMap {
      [.fraction(outOf: $0), .stars(outOf: $0), .asterisks(outOf: $0), .starSigns(outOf: $0)]
    }

  @Test(arguments: notations)
  func readsWhatItWrote(notation: ReviewScore.Notation) throws {
    for step in 0...1000 {
      let rating = Double(step) / 1000
      let text = ReviewScore.text(rating: rating, in: notation)
      let score = try #require(ReviewScore(parsing: text, bareScale: 5), "\(text)")
      #expect(abs(score.rating - rating) <= Self.tolerance(notation) + 1e-9, "\(text)")
      #expect(ReviewScore(parsing: score.description, bareScale: 5)?.rating == score.rating)
    }
  }

  @Test(arguments: ["3.5/4", "B+", "7.25/10", "3 stars", "***1/2", "★★★½☆", "72%", "4.5/5"])
  func keepsTheCommonNotations(text: String) throws {
    #expect(try ReviewScore.parse(text).get().description == text)
  }
}
