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

  /// How many words a grade inside a text counts for: it says as much as a snippet, so that "5/5" alone is
  /// as sure as the share of fresh among reviews with that score, and not five times as sure.
  static let wordsOfGrade = typicalWordCount

  /// The factor; 1 for a text without words.
  ///
  /// - Parameters:
  ///   - words: the words that are not names, grades among them.
  ///   - grades: how many of them are grades.
  static func of(words: Int, grades: Int = 0) -> Double {
    let words = words + grades * (wordsOfGrade - 1)
    return words > 0 ? (Double(typicalWordCount) / Double(words)).squareRoot() : 1
  }
}
