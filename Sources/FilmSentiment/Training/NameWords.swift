/// Words that are nearly always written as names: such as "pixar", which begins sentences too.
///
/// A capital in the middle of a sentence means a name; at a sentence's start it means nothing. So a word
/// of which four in five appearances inside sentences are capital is a name everywhere in training,
/// and gets no entry: names must not carry sentiment to other films.
struct NameWords: ~Copyable {
  private static let share = 0.8
  private static let minimumCount = 3

  private var names = FeatureCounts()
  private var plain = FeatureCounts()
  private var found: Set<UInt64> = []

  /// Counts the words of one text.
  mutating func count(_ buffer: borrowing TokenBuffer) {
    for index in 0..<buffer.count {
      let token = buffer[index]
      if token.isName {
        names.add(token.plainHash)
      } else if !token.opensSentence {
        plain.add(token.plainHash)
      }
    }
  }

  /// Decides, once all texts are counted.
  mutating func decide() {
    for word in names.keys(seenAtLeast: Self.minimumCount) {
      let asName = Double(names.count(of: word))
      if asName >= Self.share * (asName + Double(plain.count(of: word))) {
        found.insert(word)
      }
    }
  }

  /// Whether a word is a name everywhere.
  func contains(_ token: Token) -> Bool { found.contains(token.plainHash) }
}
