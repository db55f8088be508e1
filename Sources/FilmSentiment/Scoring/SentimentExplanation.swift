/// Why a text scores as it does: the bias, the entries and further terms, which add up to the score.
public struct SentimentExplanation: Sendable, Hashable {
  /// The score that is explained.
  public var score: SentimentScore
  /// What every text starts from.
  public var bias: Double
  /// What every rating starts from.
  public var ratingBias: Double
  /// The entries in the order of the text.
  public var contributions: [SentimentContribution]
  /// What is added for other reasons than the text's words.
  public var terms: [SentimentTerm] = []

  /// The entries by their weight, the strongest first; equal ones in the order of the text.
  public var strongestFirst: [SentimentContribution] {
    contributions.sorted {
      let (a, b) = (abs($0.valence), abs($1.valence))
      return a == b ? $0.bytes.lowerBound < $1.bytes.lowerBound : a > b
    }
  }

  /// Adds a term to the explanation and its weights to both scores; the rating stays as it is.
  public mutating func add(_ term: SentimentTerm) {
    terms.append(term)
    score.score += term.valence
    score.ratingScore += term.ratingWeight
  }
}

/// One entry of the lexicon in a text.
public struct SentimentContribution: Sendable, Hashable {
  /// The entry.
  public var entry: LexiconEntry
  /// Where it first stands: a range of the text's UTF-8.
  public var bytes: Range<Int>
  /// How much an entry counts in a text of this length.
  public var lengthFactor: Double = 1

  /// What the entry adds to the score: its valence times the length's factor.
  public var valence: Double { Double(entry.valence) * lengthFactor }
  /// What the entry adds to the rating's score.
  public var ratingWeight: Double { Double(entry.ratingWeight) * lengthFactor }
}

/// A part of a score that no word of the text brings, such as what other reviews of the film say.
public struct SentimentTerm: Sendable, Hashable {
  /// What it is, for people: "41 other reviews of this film".
  public var text: String
  /// The log-odds of fresh that it adds.
  public var valence: Double
  /// What it adds to the rating's score.
  public var ratingWeight: Double

  /// Makes a term.
  public init(text: String, valence: Double, ratingWeight: Double = 0) {
    self.text = text
    self.valence = valence
    self.ratingWeight = ratingWeight
  }
}
