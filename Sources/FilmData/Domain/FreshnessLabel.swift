/// What the bytes of a label say, before the meaning of numbers among its input's labels is known.
enum FreshnessLabel: Equatable {
  /// A word for a verdict: "Rotten", "POSITIVE", "up", "-".
  case verdict(Freshness)
  /// A number; see ``LabelNumbers``.
  case number(Double)
  /// No label: blank, "N/A" and the like, or "neutral", which is neither fresh nor rotten.
  case absent
  /// Anything else.
  case unknown

  /// Reads a label in the words that data sets use, ignoring case and blanks around it.
  ///
  /// Allocates nothing, since it runs for every row that has a label.
  init(utf8: UnsafeRawBufferPointer) {
    let word = BareWord(utf8)
    if Self.isFresh(word) {
      self = .verdict(.fresh)
    } else if Self.isRotten(word) {
      self = .verdict(.rotten)
    } else if let number = word.decimal {
      self = .number(number)
    } else {
      self = word.meansNothing || word.matches("neutral") ? .absent : .unknown
    }
  }

  private static func isFresh(_ word: BareWord) -> Bool {
    word.matches("fresh") || word.matches("positive") || word.matches("pos")
      || word.matches("true") || word.matches("t") || word.matches("yes") || word.matches("y")
      || word.matches("up") || word.matches("+") || word.matches("certified fresh")
      || word.matches("certified-fresh")
  }

  private static func isRotten(_ word: BareWord) -> Bool {
    word.matches("rotten") || word.matches("negative") || word.matches("neg")
      || word.matches("false") || word.matches("f") || word.matches("no") || word.matches("n")
      || word.matches("down") || word.matches("-")
  }

  /// The verdict, if it is one.
  func verdict(_ numbers: LabelNumbers) -> Freshness? {
    switch self {
    case .verdict(let verdict): verdict
    case .number(let number): numbers.verdict(of: number)
    case .absent, .unknown: nil
    }
  }
}
