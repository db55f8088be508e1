/// Two words that turn what follows otherwise than each by itself: "far from", "anything but", "not only".
enum TurningPhrase {
  enum Effect {
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
  }

  /// The phrases, by their first words and the second ones.
  private static let phrases: [(first: [String], second: [String], effect: Effect)] = [
    (["far", "away"], ["from"], .negates),
    (["cry"], ["from"], .negates),
    (["anything"], ["but"], .negates),
    (
      [
        "opposite", "devoid", "bereft", "free", "short", "lack", "absence", "shortage", "dearth",
        "rid",
      ], ["of"], .negates
    ),
    (["less", "rather"], ["than"], .negates),
    (["instead"], ["of"], .negates),
    (["fails", "failed", "fail", "failing", "refuses"], ["to"], .negates),
    (["could", "should", "would", "might"], ["have"], .supposes),
    (["no"], ["one", "point", "time", "moment"], .reachesFar),
    (["not"], ["one", "once"], .reachesFar),
    (["not"], ["only", "just", "merely", "simply"], .asserts),
    (["no"], ["doubt", "question", "denying"], .asserts),
    (["nothing"], ["but"], .asserts),
    (["help"], ["but"], .asserts),
    (["all"], ["but"], .passes),
  ]

  /// The first words that turn nothing by themselves.
  static let openers: [String] = {
    let negators: Set = ["no", "not", "nothing"]
    return phrases.flatMap(\.first).filter { !negators.contains($0) }
  }()

  private static let effects: [UInt64: Effect] = {
    var effects: [UInt64: Effect] = [:]
    for (first, second, effect) in phrases {
      for first in first {
        for second in second {
          effects[WordHash.join(WordHash.of(first.utf8), WordHash.of(second.utf8))] = effect
        }
      }
    }
    return effects
  }()

  /// What two words do; `nil` where they are no phrase.
  static func effect(of first: UInt64, _ second: UInt64) -> Effect? {
    effects[WordHash.join(first, second)]
  }
}
