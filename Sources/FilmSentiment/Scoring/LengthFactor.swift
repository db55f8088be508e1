/// How much each entry counts in a text of a given length.
///
///     f(n) = √(25 / n)
///
/// for n words that are not names. The sum of n votes that agree in part grows like n, their scatter
/// like √n: without the factor short texts would be scored too timidly and long ones far too surely
/// (fitted on reviews of unseen films, the best slope fell from 2.0 at six entries to 0.2 at six
/// hundred, as 1/√n does). Training uses the same factor, so valences are those of a text of 25
/// words, the usual length of a critic's snippet.
enum LengthFactor {
  /// Words of a text in which entries count by their valence alone.
  static let typicalWordCount = 25

  /// The factor; 1 for a text without words.
  static func of(words: Int) -> Double {
    words > 0 ? (Double(typicalWordCount) / Double(words)).squareRoot() : 1
  }
}
