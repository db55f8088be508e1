/// Entries for faults that are denied: "never tedious" praises, though the training data may not show it.
///
/// Behind a negator a word is so rare that its entry is pruned, or has the weight of a few odd reviews. So each
/// single word that clearly blames gets a negated entry of opposite sign, as if a hundred reviews had said so:
/// the more reviews the data has, the less it counts. Praise needs none of this: negators blame by themselves.
///
/// Measured on films never seen: accuracy .8470 without and .8467 with it, in context .8735 and .8732; of 236
/// sentences of known phenomena 217 and 220 are read rightly, of 225 others 202 and 206. With the fault's whole
/// valence it is .8465, 222 and 207.
enum DeniedFaults {
  /// The valence from which on a word blames.
  private static let mostValence: Float = -0.3
  /// The fewest reviews that show it.
  private static let minimumCount = 50
  /// What a denial is worth: this much, and a share of the fault.
  private static let least: Float = 0.3
  private static let share: Float = 0.5
  /// As many reviews the rule counts for.
  private static let pseudoReviews: Float = 100

  /// The negated entries of a lexicon's faults, those that it has mended.
  static func entries(of lexicon: Lexicon) -> [LexiconEntry] {
    lexicon.entries.compactMap { fault in
      guard fault.valence <= mostValence, fault.occurrences >= minimumCount, fault.kind == .plain,
        !fault.text.contains(" "), let letter = fault.text.unicodeScalars.first,
        letter.properties.isAlphabetic
      else { return nil }
      let text = WordMark.negated.prefix + fault.text
      let known = lexicon[text] ?? LexiconEntry(text: text, valence: 0, ratingWeight: 0)
      return denied(fault, known)
    }
  }

  private static func denied(_ fault: LexiconEntry, _ known: LexiconEntry) -> LexiconEntry {
    let count = Float(known.occurrences)
    let worth = least - share * fault.valence
    func blend(_ learned: Float, _ worth: Float) -> Float {
      let value = (count * learned + pseudoReviews * worth) / (count + pseudoReviews)
      return (value * 100).rounded() / 100
    }
    return LexiconEntry(
      text: known.text, valence: blend(known.valence, worth),
      ratingWeight: blend(known.ratingWeight, worth * fault.ratingWeight / fault.valence),
      occurrences: known.occurrences)
  }
}
