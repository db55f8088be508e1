/// The surroundings of a word that change its meaning; the raw value is mixed into its hash.
enum WordMark: UInt64, CaseIterable {
  /// Within four words behind a negator.
  case negated = 0x5851_F42D_4C95_7F2D
  /// Behind "but", to the sentence's end.
  case afterBut = 0x1405_7B7E_F767_814F
  /// In the last of several sentences.
  case lastSentence = 0x27BB_2EE6_87B0_B0FD

  /// How entries of the lexicon write it.
  var prefix: String {
    switch self {
    case .negated: "NOT_"
    case .afterBut: "BUT_"
    case .lastSentence: "LAST_"
    }
  }
}
