@testable import FilmSentiment

/// A lexicon written by hand, one entry or two for every rule of scoring.
enum HandLexicon {
  static let valences: [(text: String, valence: Float)] = [
    ("good", 1), ("great", 2), ("superb", 2.5), ("funny", 1.25), ("charming", 1.5),
    ("moving", 1.25), ("fresh", 0.75), ("clever", 1), ("masterpiece", 3), ("fun", 1),
    ("bad", -1.5), ("dull", -2), ("awful", -2.5), ("boring", -2), ("slow", -0.5),
    ("mess", -1.75), ("predictable", -1), ("tedious", -2.25), ("weak", -1), ("cliché", -0.75),
    ("NOT_good", -1.25), ("NOT_great", -0.75), ("NOT_funny", -1.5), ("NOT_bad", 0.5),
    ("NOT_dull", 0.75), ("not NOT_funny", -0.25), ("not NOT_bad", 0.25), ("isn't", -0.25),
    ("not", -0.25), ("but", -0.125), ("BUT_good", 0.5), ("BUT_dull", -0.5), ("BUT_NOT_good", -0.5),
    ("LAST_good", 0.5), ("LAST_bad", -0.5), ("LAST_NOT_good", -0.25),
    ("a mess", -0.5), ("well made", 0.75), ("a must see", 1.5), ("waste of time", -2.5),
    ("😀", 0.5), ("nothing but", 0.25),
  ]

  /// Entries that touch a sentence's start or end.
  static let boundaryValences: [(text: String, valence: Float)] = [
    ("<s> not", -0.125), ("<s> slow", -0.25), ("<s> a mess", -0.5), ("good .", 0.125),
    ("a mess .", -0.25), ("fun !", 0.375), ("!", 0.0625), ("?", -0.0625), ("…", -0.1875),
    ("bad …", -0.125), ("isn't it ?", 0.25),
  ]

  static let entries = valences.enumerated().map { index, entry in
    LexiconEntry(
      text: entry.text, valence: entry.valence, ratingWeight: entry.valence * 0.5 + 0.0625,
      occurrences: 100 + index)
  }

  /// - Parameter withBoundaries: whether entries that touch a sentence's start or end are there too.
  static func model(
    bias: Double = 0.25, ratingBias: Double = -0.5, withBoundaries: Bool = false
  ) throws -> SentimentModel {
    let boundaries = boundaryValences.map { LexiconEntry(text: $0.text, valence: $0.valence) }
    return SentimentModel(
      lexicon: try Lexicon(entries + (withBoundaries ? boundaries : [])), bias: bias,
      ratingBias: ratingBias)
  }

  /// The same without weighing by a text's length, where only sums and shares matter.
  static func modelWithoutLengths() throws -> SentimentModel {
    var model = try model()
    model.usesLengthFactor = false
    return model
  }

  /// The same entries with other weights, in whole hundredths.
  static func modelInHundredths() throws -> SentimentModel {
    let weighed = entries.enumerated().map { index, entry in
      LexiconEntry(
        text: entry.text, valence: Float(Double(index * 37 % 400 - 200) / 100),
        ratingWeight: Float(Double(index * 91 % 100 - 50) / 100))
    }
    return SentimentModel(
      lexicon: try Lexicon(weighed), bias: 0.26, ratingBias: 0.47, calibration: .logistic)
  }
}
