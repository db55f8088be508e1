internal import Bytes

/// Cuts JSON into tokens, byte by byte, and writes each as strict JSON has it.
///
/// Python's `'…'`, `None`, `True` and `NaN` become `"…"`, `null`, `true` and `null`.
struct JSONTokens {
  enum Token: Equatable {
    case opening(UInt8)
    case closing(UInt8)
    case comma
    case colon
    /// A string or a word; ``text`` has it.
    case value
  }

  /// The deepest that objects and lists lie in each other, as in simdjson.
  static let deepest = 1024

  /// A longer string is in a row that is too long to read.
  private static let longest = BlockReader.maximumRow

  private enum State { case between, string, escape, hex, word }

  private var state = State.between
  private var quote: UInt8 = 0
  private var hexDigits: [UInt8] = []
  private var pending: Token?
  /// The last value.
  private(set) var text: [UInt8] = []
  /// Line feeds passed.
  private(set) var lineCount = 0

  /// Takes a byte; returns the token that it ends, if any.
  ///
  /// A byte that ends a word may be a token too: ``takePending()`` has it.
  mutating func next(_ byte: UInt8) -> Token? {
    if byte == ASCII.lineFeed { lineCount += 1 }
    switch state {
    case .between: return begin(byte)
    case .string: return inString(byte)
    case .escape: return escaped(byte)
    case .hex: return inHex(byte)
    case .word: return inWord(byte)
    }
  }

  /// The token behind the one that ``next(_:)`` returned.
  mutating func takePending() -> Token? {
    defer { pending = nil }
    return pending
  }

  /// Ends a word or a string that the input leaves open.
  mutating func finish() -> Token? {
    defer { state = .between }
    switch state {
    case .between: return nil
    case .word: return endWord()
    default: return .value
    }
  }

  private mutating func begin(_ byte: UInt8) -> Token? {
    switch byte {
    case UInt8(ascii: "{"), ASCII.openingBracket: return .opening(byte)
    case UInt8(ascii: "}"), ASCII.closingBracket: return .closing(byte)
    case ASCII.comma: return .comma
    case ASCII.colon: return .colon
    case ASCII.quote, ASCII.apostrophe:
      (state, quote) = (.string, byte)
      text = [ASCII.quote]
      return nil
    default:
      if ASCII.isBlank(byte) { return nil }
      state = .word
      text = [byte]
      return nil
    }
  }

  private mutating func inString(_ byte: UInt8) -> Token? {
    switch byte {
    case quote:
      text.append(ASCII.quote)
      state = .between
      return .value
    case ASCII.backslash: state = .escape
    case ASCII.quote: text += [ASCII.backslash, ASCII.quote]
    case ASCII.tab: text += [ASCII.backslash, UInt8(ascii: "t")]
    case ASCII.lineFeed:
      // No program writes one into a string: this one is broken, and ends with its line.
      state = .between
      return .value
    default: if text.count <= Self.longest { text.append(byte) }
    }
    return nil
  }

  private mutating func escaped(_ byte: UInt8) -> Token? {
    state = .string
    switch byte {
    // It ends the string and its line, as without the backslash.
    case ASCII.lineFeed: return inString(byte)
    case ASCII.apostrophe: text.append(byte)
    case UInt8(ascii: "x"):
      state = .hex
      hexDigits = []
    default: text += [ASCII.backslash, byte]
    }
    return nil
  }

  /// `\xE9`, which Python writes for a control character.
  private mutating func inHex(_ byte: UInt8) -> Token? {
    guard ASCII.isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    else {
      text += Array("\\x".utf8) + hexDigits
      state = .string
      return inString(byte)
    }
    hexDigits.append(byte)
    if hexDigits.count == 2 {
      text += Array("\\u00".utf8) + hexDigits
      state = .string
    }
    return nil
  }

  private mutating func inWord(_ byte: UInt8) -> Token? {
    switch byte {
    case ASCII.quote, ASCII.apostrophe:
      // u'…' and b'…'.
      if text.count == 1, ASCII.isLetter(text[0]) {
        (state, quote) = (.string, byte)
        text = [ASCII.quote]
      } else {
        text.append(byte)
      }
      return nil
    case UInt8(ascii: "{"), UInt8(ascii: "}"), ASCII.openingBracket, ASCII.closingBracket,
      ASCII.comma, ASCII.colon:
      let token = endWord()
      pending = begin(byte)
      return token
    default:
      if ASCII.isBlank(byte) { return endWord() }
      if text.count <= Self.longest { text.append(byte) }
      return nil
    }
  }

  private mutating func endWord() -> Token {
    state = .between
    if let word = Self.words[text] { text = word }
    return .value
  }

  private static let words: [[UInt8]: [UInt8]] = {
    var words: [[UInt8]: [UInt8]] = [:]
    for word in [
      "None", "NaN", "nan", "-nan", "Infinity", "-Infinity", "inf", "-inf", "undefined", "NA",
    ] {
      words[Array(word.utf8)] = Array("null".utf8)
    }
    words[Array("True".utf8)] = Array("true".utf8)
    words[Array("False".utf8)] = Array("false".utf8)
    return words
  }()
}
