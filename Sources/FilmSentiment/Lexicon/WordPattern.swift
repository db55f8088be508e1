/// One word with wildcards: `*` stands for any letters, none as well, `?` for exactly one.
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
    var (letter, place) = (0, 0)
    // Where to try again with the last star standing for one letter more.
    var (star, tried) = (-1, 0)
    while letter < letters.count {
      if place < pattern.count, pattern[place] == "*" {
        (star, tried) = (place, letter)
        place += 1
      } else if place < pattern.count, pattern[place] == "?" || pattern[place] == letters[letter] {
        place += 1
        letter += 1
      } else if star >= 0 {
        tried += 1
        (place, letter) = (star + 1, tried)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}
