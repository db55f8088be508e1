@testable import FilmSentiment

/// What the tokeniser and the features make of a text, as plain values to compare.
struct SeenText {
  struct Word: Equatable {
    /// The bytes that the word spans, as they stand in the text.
    var cut: [UInt8]
    var bytes: Range<Int>
    var hash: UInt64
    var isNegated: Bool
    var isAfterBut: Bool
    var boundary: SentenceBoundary
    var isName: Bool

    /// The word as entries write it.
    var lowercased: String { cut.withUnsafeBytes { EntryText.lowercased($0) } }
  }

  struct Feature: Equatable {
    var entry: String
    var key: UInt64
    var first: Int
    var last: Int
    var touchesBoundary = false
  }

  private(set) var words: [Word] = []
  private(set) var features: [Feature] = []
  private(set) var lastSentenceStart = 0
  /// How the text ends.
  private(set) var end = SentenceBoundary.none

  /// The features that touch no sentence's start or end.
  var inner: [Feature] { features.filter { !$0.touchesBoundary } }
  /// The features that do.
  var outer: [Feature] { features.filter(\.touchesBoundary) }

  init(_ text: String, longestRun: Int = 3) { self.init(Array(text.utf8), longestRun: longestRun) }

  init(_ text: [UInt8], longestRun: Int = 3) {
    let tokenizer = Tokenizer()
    var buffer = TokenBuffer()
    text.withUnsafeBytes { bytes in
      tokenizer.tokenize(bytes, into: &buffer)
      for index in 0..<buffer.count {
        let token = buffer[index]
        let span = Int(token.start)..<Int(token.end)
        words.append(
          Word(
            cut: Array(bytes[span]), bytes: span, hash: token.hash, isNegated: token.isNegated,
            isAfterBut: token.isAfterBut, boundary: token.boundary, isName: token.isName))
      }
      lastSentenceStart = buffer.lastSentenceStart
      end = buffer.end
      Features.forEach(in: buffer, longestRun: longestRun) { feature in
        features.append(
          Feature(
            entry: EntryText.make(feature, in: buffer, of: bytes), key: feature.key,
            first: feature.first,
            last: feature.last,
            touchesBoundary: feature.opensSentence || feature.end != .none))
      }
    }
  }

  /// The words with their marks, names in brackets, a bar before the last of several sentences:
  /// `it is not NOT_funny | BUT_slow [Anna]`.
  var marked: String {
    var parts: [String] = []
    for (index, word) in words.enumerated() {
      if index == lastSentenceStart, index > 0 { parts.append("|") }
      let marks = (word.isAfterBut ? "BUT_" : "") + (word.isNegated ? "NOT_" : "")
      parts.append(
        word.isName
          ? "[" + String(decoding: word.cut, as: UTF8.self) + "]" : marks + word.lowercased)
    }
    return parts.joined(separator: " ")
  }
}
