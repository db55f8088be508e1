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

  /// The negators' hashes in 256 slots, each in the slot that ``shift`` gives it alone, so that a
  /// look-up is one load and one comparison.
  static let table: [UInt64] = {
    var slots = [UInt64](repeating: 0, count: 256)
    for hash in hashes { slots[slot(of: hash, shift)] = hash }
    return slots
  }()

  /// The first shift of a hash by which no two negators fall into one slot.
  static let shift: UInt64 = {
    let fitting = (0..<56 as Range<UInt64>).first { shift in
      Set(hashes.map { slot(of: $0, shift) }).count == hashes.count
    }
    guard let fitting else { preconditionFailure("no shift parts the \(hashes.count) negators") }
    return fitting
  }()

  @inline(__always)
  static func slot(of hash: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &>> shift) & 255)
  }

  private static let hashes = words.map { WordHash.of($0.utf8) }
}
