/// Words that together turn what follows otherwise than each by itself: "far from", "anything but", "not only".
enum TurningPhrase {
  enum Effect: UInt8 {
    /// The next words are negated; within a negation, it ends: "nothing short of brilliant".
    case negates
    /// What might have been is not so: "could have been good".
    case supposes
    /// The words to the clause's end are negated: "at no point did I feel bored".
    case reachesFar
    /// What follows is said, not negated: "not only funny".
    case asserts
    /// Nothing, not even a contrast: "all but perfect".
    case passes
    /// The phrase goes on with another word, if it is one.
    case goesOn
  }

  /// Stands for every word in "n't" as the first of a phrase.
  static let contraction = WordHash.of(contractionWord.utf8)
  private static let contractionWord = "n't"

  /// The phrases, word by word, each word with its alternatives.
  private static let phrases: [(words: [[String]], effect: Effect)] = [
    ([["far", "away"], ["from"]], .negates),
    ([["cry"], ["from"]], .negates),
    ([["anything"], ["but"]], .negates),
    (
      [
        [
          "opposite", "devoid", "bereft", "free", "short", "lack", "absence", "shortage", "dearth",
          "rid",
        ], ["of"],
      ], .negates
    ),
    ([["less", "rather"], ["than"]], .negates),
    ([["instead"], ["of"]], .negates),
    ([["fails", "failed", "fail", "failing", "refuses"], ["to"]], .negates),
    ([["could", "should", "would", "might"], ["have"]], .supposes),
    ([["no"], ["one", "point", "time", "moment", "way", "means"]], .reachesFar),
    ([["not"], ["one", "once"]], .reachesFar),
    ([["never"], ["once"]], .reachesFar),
    // What somebody does not think, they deny: "I don't think anyone will find this funny".
    (
      [
        [contractionWord, "not", "never"],
        ["think", "believe", "suppose", "imagine", "say", "feel", "remember", "recall"],
      ], .reachesFar
    ),
    ([["not"], ["only", "just", "merely", "simply"]], .asserts),
    ([["no"], ["doubt", "question", "denying"]], .asserts),
    ([["nothing"], ["but"]], .asserts),
    ([[contractionWord], ["be"], ["more", "better", "happier", "worse"]], .asserts),
    ([[contractionWord], ["have"], ["been"], ["more", "better", "happier", "worse"]], .asserts),
    ([[contractionWord], ["help"], ["but"]], .asserts),
    ([["all"], ["but"]], .passes),
  ]

  /// The first words that turn nothing by themselves.
  static let openers: [String] = {
    let negators: Set = ["no", "not", "never", "nothing", contractionWord]
    return phrases.flatMap { $0.words[0] }.filter { !negators.contains($0) }
  }()

  /// What the words of each key do.
  static let table: TurningTable<Effect> = {
    var effects: [UInt64: Effect] = [:]
    for (words, effect) in phrases {
      for first in words[0] {
        add(words.dropFirst(), after: WordHash.of(first.utf8), effect, to: &effects)
      }
    }
    // In a fixed order, as that of a dictionary is not.
    return TurningTable(effects.sorted { $0.key < $1.key }.map { (hash: $0.key, effect: $0.value) })
  }()

  private static func add(
    _ words: ArraySlice<[String]>, after key: UInt64, _ effect: Effect,
    to effects: inout [UInt64: Effect]
  ) {
    for word in words.first ?? [] {
      let longer = WordHash.join(key, WordHash.of(word.utf8))
      if words.count == 1 {
        effects[longer] = effect
      } else {
        effects[longer] = .goesOn
        add(words.dropFirst(), after: longer, effect, to: &effects)
      }
    }
  }
}
