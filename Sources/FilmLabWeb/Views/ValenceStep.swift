import Bytes

/// How strongly a word speaks for or against a film, in four steps a side.
enum ValenceStep {
  /// The least valence of a word with a colour.
  ///
  /// In the colours of all others, articles among them, the few telling ones
  /// would be lost. As on a terminal's page.
  static let least = 0.3
  private static let steps = [0.5, 0.8, 1.3]

  /// The class of a word: `fresh1` to `fresh4`, `rotten1` to `rotten4`.
  static func name(_ valence: Double) -> String {
    let step = 1 + steps.count { abs(valence) >= $0 }
    return "\(side(valence))\(step)"
  }

  /// `fresh` or `rotten`.
  static func side(_ valence: Double) -> String { valence < 0 ? "rotten" : "fresh" }

  /// What a word adds: "+0.43".
  static func title(_ valence: Double) -> String { DecimalText.signed(valence, digits: 2) }
}
