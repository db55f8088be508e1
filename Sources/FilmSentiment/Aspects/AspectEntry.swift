/// A word or a run of up to three words that speaks of an aspect of a film.
public struct AspectEntry: Sendable, Hashable {
  /// The words, written as in a lexicon (``LexiconEntry/text``).
  public var text: String
  /// What the words speak of; `nil` keeps a run from being heard as its words: "at heart" says nothing of emotion.
  public var aspect: Aspect?
  /// How likely a text speaks of the aspect by these words.
  ///
  /// Of a text of 20 words that has this entry only, where nothing is judged around it, the odds are about 3.3·strength^1.25 (`AspectOdds`).
  public var strength: Float
  /// Log-odds of praise by the words themselves; near 0 where the words around decide.
  public var valence: Float

  /// Makes an entry.
  public init(text: String, aspect: Aspect?, strength: Float = 1, valence: Float = 0) {
    (self.text, self.aspect, self.strength, self.valence) = (text, aspect, strength, valence)
  }
}
