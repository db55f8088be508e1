/// One word with wildcards: `*` matches any number of letters, `?` exactly one.
struct WordPattern {
  private let pattern: [Unicode.Scalar]
  private let isLiteral: Bool

  init(_ text: some StringProtocol) {
    pattern = Array(text.unicodeScalars)
    isLiteral = !pattern.contains { $0 == "*" || $0 == "?" }
  }

  /// Whether the whole word fits.
  ///
  /// - Complexity: O(*n* · *m*) for *n* letters of the pattern and *m* of the word.
  func matches(_ word: Substring) -> Bool {
    if isLiteral { return word.unicodeScalars.elementsEqual(pattern) }
    let letters = Array(word.unicodeScalars)
    var (letter, index) = (0, 0)
    // Where to try again with the last star matching one more letter.
    var (star, tried) = (-1, 0)
    while letter < letters.count {
      if index < pattern.count, pattern[index] == "*" {
        (star, tried) = (index, letter)
        index += 1
      } else if index < pattern.count, pattern[index] == "?" || pattern[index] == letters[letter] {
        index += 1
        letter += 1
      } else if star >= 0 {
        tried += 1
        (index, letter) = (star + 1, tried)
      } else {
        return false
      }
    }
    return pattern[index...].allSatisfy { $0 == "*" }
  }
}
