internal import FilmData

/// What each word of a text brings to its score.
extension SentimentExplanation {
  /// A word and its share of the score.
  public struct WordValence: Sendable, Hashable {
    /// Where the word is: a range of the text's UTF-8.
    public var bytes: Range<Int>
    /// The valences of the entries that it is part of, each shared evenly among the words that the
    /// entry spans.
    public var valence: Double
  }

  /// All words of the text that is explained; their valences add up to those of the entries.
  ///
  /// - Complexity: O(*n* + *m* log *n*) for *n* words and *m* entries.
  public func wordValences(in text: UnsafeRawBufferPointer) -> [WordValence] {
    let normalizer = TextNormalizer()
    var buffer = TokenBuffer()
    Tokenizer().tokenize(normalizer.normalize(text), into: &buffer)
    var words: [WordValence] = []
    for index in 0..<buffer.count {
      let token = buffer[index]
      let bytes = normalizer.original(Int(token.start)..<Int(token.end))
      words.append(WordValence(bytes: bytes, valence: 0))
    }
    for contribution in contributions {
      let first = Self.firstWord(from: contribution.bytes.lowerBound, words)
      let past = Self.firstWord(from: contribution.bytes.upperBound, words)
      // A sentence's mark belongs to the word before it.
      if first == past, first > 0 { words[first - 1].valence += contribution.valence }
      for index in first..<past {
        words[index].valence += contribution.valence / Double(past - first)
      }
    }
    return words
  }

  /// The first word that begins at a byte or behind it.
  private static func firstWord(from byte: Int, _ words: [WordValence]) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].bytes.lowerBound < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
