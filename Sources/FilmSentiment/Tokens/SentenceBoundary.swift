/// The sentence boundary between a word and the one before.
///
/// Runs may begin with a sentence's start and end with its end, which are written as words:
/// `<s> not`, `a mess .`, `why bother ?`. "Fun" alone and "fun" at a sentence's end are not the same.
enum SentenceBoundary: UInt8 {
  /// Both are in one sentence.
  case none
  /// The text begins.
  case textStart
  /// `.`, or nothing at all at the text's end.
  case stop
  case exclamation
  case question
  /// `…` or several full stops.
  case ellipsis

  /// The words for a sentence's start and ends in entries of the lexicon.
  static let startWord = "<s>"
  static let endWords = ["", "", ".", "!", "?", "…"]

  /// The word for this end of a sentence.
  var endWord: String { Self.endWords[Int(rawValue)] }

  /// The key of the word for this end of a sentence.
  @inline(__always)
  var endKey: UInt64 {
    switch self {
    case .exclamation: Self.exclamationKey
    case .question: Self.questionKey
    case .ellipsis: Self.ellipsisKey
    case .none, .textStart, .stop: Self.stopKey
    }
  }

  /// The key of the word for a sentence's start.
  static let startKey = WordHash.of(startWord.utf8)

  private static let stopKey = WordHash.of(".".utf8)
  private static let exclamationKey = WordHash.of("!".utf8)
  private static let questionKey = WordHash.of("?".utf8)
  private static let ellipsisKey = WordHash.of("…".utf8)

  /// The boundary when a further mark follows at once: "?!" is a question, "..." an ellipsis.
  func followed(by mark: SentenceBoundary) -> SentenceBoundary {
    switch self {
    case .textStart, .exclamation, .question: self
    case .none, .stop, .ellipsis: mark == .stop && self == .ellipsis ? self : mark
    }
  }

  /// The boundary that a mark of ASCII makes.
  ///
  /// - Parameter isRepeated: whether a full stop comes right before.
  static func of(_ mark: UInt8, isRepeated: Bool) -> SentenceBoundary {
    switch mark {
    case UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: "?"): .question
    default: isRepeated ? .ellipsis : .stop
    }
  }
}
