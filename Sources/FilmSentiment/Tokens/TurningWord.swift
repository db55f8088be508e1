/// The words that turn what follows: negators, and "but", behind which more weight lies.
///
/// All words in "n't" negate, too (``Effect/contraction``).
enum TurningWord {
  /// What a word does to those behind it.
  struct Effect: OptionSet {
    var rawValue: UInt8

    /// The next words are negated.
    static let negates = Effect(rawValue: 1)
    /// The negation reaches as far as ``TurningWord/farReach``: what nobody or never does.
    static let reachesFar = Effect(rawValue: 2)
    /// Within the reach of another negator it ends the negation: "not without charm".
    static let cancels = Effect(rawValue: 4)
    /// A remark between commas interrupts it: "not, even so, a good film".
    static let resumes = Effect(rawValue: 8)
    /// With the next word it may be a phrase of another meaning (``TurningPhrase``).
    static let opensPhrase = Effect(rawValue: 16)

    /// Phrases know the word as ``TurningPhrase/contraction``, whatever its verb.
    static let isContraction = Effect(rawValue: 32)

    /// A word in "n't".
    static let contraction: Effect = [
      .negates, .cancels, .resumes, .opensPhrase, .isContraction,
    ]
  }

  /// How many words a negation reaches.
  static let reach = 4
  /// How many words a negation of the whole clause reaches: "Nobody who sees it will ever be bored".
  static let farReach = 10

  /// The word of contrast.
  static let contrast = WordHash.of("but".utf8)

  static let words: [(word: String, effect: Effect)] =
    [
      ("not", [.negates, .cancels, .resumes, .opensPhrase]),
      ("no", [.negates, .opensPhrase]),
      ("never", [.negates, .reachesFar, .resumes, .opensPhrase]),
      ("nobody", [.negates, .reachesFar, .resumes]),
      ("nothing", [.negates, .reachesFar, .resumes, .opensPhrase]),
      ("none", [.negates, .reachesFar]),
      ("nowhere", [.negates, .reachesFar]),
      ("neither", .negates), ("nor", .negates),
      ("without", [.negates, .cancels]),
      ("cannot", .contraction),
      ("hardly", [.negates, .resumes]), ("barely", .negates), ("scarcely", .negates),
      ("rarely", .negates), ("seldom", .negates),
      ("doubt", [.negates, .reachesFar, .cancels]),
      ("lacks", [.negates, .cancels]), ("lacking", [.negates, .cancels]),
      ("avoids", [.negates, .cancels]), ("avoid", [.negates, .cancels]),
      ("avoiding", [.negates, .cancels]), ("avoided", [.negates, .cancels]),
    ]
    + [
      "aint", "isnt", "wasnt", "arent", "werent", "dont", "doesnt", "didnt", "cant", "couldnt",
      "wont", "wouldnt", "shouldnt", "hasnt", "havent", "hadnt",
    ].map { ($0, .contraction) }
    + TurningPhrase.openers.map { ($0, .opensPhrase) }

  /// What each word does.
  static let table = TurningTable(
    words.map { (hash: WordHash.of($0.word.utf8), effect: $0.effect) })
}
