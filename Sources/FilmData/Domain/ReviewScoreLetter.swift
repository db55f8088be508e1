extension ReviewScore {
  /// A school grade and what it is worth.
  ///
  /// The values are those by which Metacritic converts grades: steps of a twelfth from C = 0.50,
  /// with A and A+ both at the top. F+ is 0.08, F and F- are 0.
  public enum Letter: String, Sendable, Hashable, CaseIterable {
    // From best to worst; A before A+, so that a rating of 1 prints as the plain grade.
    case a = "A"
    case aPlus = "A+"
    case aMinus = "A-"
    case bPlus = "B+"
    case b = "B"
    case bMinus = "B-"
    case cPlus = "C+"
    case c = "C"
    case cMinus = "C-"
    case dPlus = "D+"
    case d = "D"
    case dMinus = "D-"
    case fPlus = "F+"
    case f = "F"
    case fMinus = "F-"

    /// What the grade is worth, 0…1.
    public var rating: Double {
      switch self {
      case .a, .aPlus: 1
      case .aMinus: 0.91
      case .bPlus: 0.83
      case .b: 0.75
      case .bMinus: 0.67
      case .cPlus: 0.58
      case .c: 0.50
      case .cMinus: 0.42
      case .dPlus: 0.33
      case .d: 0.25
      case .dMinus: 0.17
      case .fPlus: 0.08
      case .f, .fMinus: 0
      }
    }

    /// The grade nearest to a rating; the better one if two are equally near.
    public init(nearest rating: Double) {
      var best = Self.a
      for letter in Self.allCases where abs(letter.rating - rating) < abs(best.rating - rating) {
        best = letter
      }
      self = best
    }

    /// The grade with a lower-case letter's byte, `a` to `d` or `f`, and a sign: -1, 0 or 1.
    init?(_ letter: UInt8, sign: Int) {
      switch (letter, sign) {
      case (UInt8(ascii: "a"), 0): self = .a
      case (UInt8(ascii: "a"), 1): self = .aPlus
      case (UInt8(ascii: "a"), -1): self = .aMinus
      case (UInt8(ascii: "b"), 1): self = .bPlus
      case (UInt8(ascii: "b"), 0): self = .b
      case (UInt8(ascii: "b"), -1): self = .bMinus
      case (UInt8(ascii: "c"), 1): self = .cPlus
      case (UInt8(ascii: "c"), 0): self = .c
      case (UInt8(ascii: "c"), -1): self = .cMinus
      case (UInt8(ascii: "d"), 1): self = .dPlus
      case (UInt8(ascii: "d"), 0): self = .d
      case (UInt8(ascii: "d"), -1): self = .dMinus
      case (UInt8(ascii: "f"), 1): self = .fPlus
      case (UInt8(ascii: "f"), 0): self = .f
      case (UInt8(ascii: "f"), -1): self = .fMinus
      default: return nil
      }
    }
  }
}
