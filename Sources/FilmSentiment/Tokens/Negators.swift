/// The words that turn what follows, and those that turn away from what came before.
enum Negators {
  /// How many words a negation reaches.
  static let reach = 4

  /// Words that negate the next few; all words in "n't" do so too.
  static let words = [
    "not", "no", "never", "neither", "nor", "none", "nobody", "nothing", "nowhere", "without",
    "cannot", "hardly", "barely", "scarcely", "rarely", "seldom", "aint", "isnt", "wasnt", "arent",
    "werent", "dont", "doesnt", "didnt", "cant", "couldnt", "wont", "wouldnt", "shouldnt", "hasnt",
    "havent", "hadnt",
  ]

  /// The word of contrast: what follows it weighs more than what went before.
  static let contrast = WordHash.of("but".utf8)

  /// A set of the negators' hashes: 256 slots, so that a look-up is one load.
  static let table: [UInt64] = {
    var slots = [UInt64](repeating: 0, count: 256)
    for hash in words.map({ WordHash.of($0.utf8) }) {
      var slot = Int(hash & 255)
      while slots[slot] != 0 { slot = (slot + 1) & 255 }
      slots[slot] = hash
    }
    return slots
  }()
}
