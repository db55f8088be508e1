/// One word of a text, hashed, with what its surroundings make of it.
struct Token {
  /// The hash of the word in lower case, marked as negated where it is.
  var hash: UInt64
  var span: TokenSpan
  var flags: TokenFlags

  /// The word's bytes in the text: `start..<end`.
  var start: UInt32 { span.start }
  var end: UInt32 { span.end }
  var isNegated: Bool { flags.isNegated }
  var isAfterBut: Bool { flags.isAfterBut }
  /// The boundary between the word and the one before.
  var boundary: SentenceBoundary { flags.boundary }
  /// Whether it is a capital word in the middle of a sentence: a name, which carries no sentiment
  /// and breaks runs of words.
  var isName: Bool { flags.isName }

  var opensSentence: Bool { flags.opensSentence }
  /// The hash of the word without a mark.
  var plainHash: UInt64 { isNegated ? WordHash.marked(hash, .negated) : hash }
}
