/// How much the lexicon's entries in reach of a mention count, and when an opinion is told.
///
/// Fitted by `Models/train_aspects.py` to 20,918 labelled reviews together with the list; the threshold is where F1
/// was highest in cross-validation on these reviews.
enum AspectWeights {
  /// Of the entries over the mention's own words.
  static let own: Float = 0.8
  /// Of those over the words beside it, in its clause.
  static let near: Float = 2.6
  /// Of those of its clause.
  static let clause: Float = 0.7
  /// Of the whole text's score.
  static let text: Float = 0.8

  /// How much surer a mention is an opinion for each unit that is judged over its own words, and beside them, for good
  /// or ill: exponents.
  static let ownEvidence: Float = 0.5
  static let nearEvidence: Float = 0.4

  /// Valences beyond say no more.
  static let limit: Float = 3
  /// How many words beside a mention are near: each counts a fifth less than the one before.
  static let reach = 4

  /// A text of this many words is what strengths are given for; in longer ones a mention is less likely an
  /// opinion, by the square root.
  static let typicalWordCount: Float = 20
  /// Shorter texts count as this long.
  static let leastWordCount = 5

  /// The least probability of an opinion.
  static let threshold: Float = 0.33
}
