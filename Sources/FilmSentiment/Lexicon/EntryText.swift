internal import Bytes
internal import FilmData

/// How entries are written: words in lower case with a blank between, marks as prefixes.
///
/// `funny`, `not NOT_very NOT_funny`, `BUT_good`, `LAST_NOT_recommended`, and with a sentence's start or
/// end `<s> a gem`, `why bother ?`.
enum EntryText {
  /// The key under which a text finds an entry; `nil` where the entry has no word or more than
  /// three.
  static func key(of entry: some Collection<UInt8>) -> UInt64? {
    entry.withContiguousStorageIfAvailable { key(of: UnsafeRawBufferPointer($0)) }
      ?? Array(entry).withUnsafeBytes { key(of: $0) }
  }

  /// The key of an entry given as bytes: one pass without allocation, since a lexicon has a hundred
  /// thousand entries and is read at every start.
  static func key(of entry: UnsafeRawBufferPointer) -> UInt64? {
    var key: UInt64 = 0
    var words = 0
    var start = 0
    while start < entry.count {
      var end = start
      while end < entry.count, entry[end] != 0x20 { end += 1 }
      if end > start {
        let hash = wordHash(UnsafeRawBufferPointer(rebasing: entry[start..<end]))
        key = words == 0 ? hash : WordHash.join(key, hash)
        words += 1
      }
      start = end + 1
    }
    return (1...Features.longestRun).contains(words) ? key : nil
  }

  private static func wordHash(_ word: UnsafeRawBufferPointer) -> UInt64 {
    // Marks are capitals, which no word has: most words are done with one look.
    var rest = word
    var marks: UInt64 = 0
    while let first = rest.first, ASCII.isCapital(first),
      let mark = WordMark.allCases.first(where: { starts(rest, $0.prefix) })
    {
      marks ^= mark.rawValue
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(mark.prefix.utf8.count))
    }
    return WordHash.of(rest) ^ marks
  }

  private static func starts(_ word: UnsafeRawBufferPointer, _ prefix: String) -> Bool {
    word.count > prefix.utf8.count && zip(word, prefix.utf8).allSatisfy { $0 == $1 }
  }

  /// Writes the entry of a feature of a text.
  static func make(
    _ feature: Features.Feature, in buffer: borrowing TokenBuffer, of text: UnsafeRawBufferPointer
  ) -> String {
    var words: [String] = feature.opensSentence ? [SentenceBoundary.startWord] : []
    // A sentence's end alone spans no token.
    for index in stride(from: feature.first, through: feature.last, by: 1) {
      let token = buffer[index]
      let word = lowercased(
        UnsafeRawBufferPointer(rebasing: text[Int(token.start)..<Int(token.end)]))
      words.append((token.isNegated ? WordMark.negated.prefix : "") + word)
    }
    if feature.end != .none { words.append(feature.end.endWord) }
    return (feature.mark?.prefix ?? "") + words.joined(separator: " ")
  }

  /// What a person means by an entry, in the form that texts are read in: "Not funny" is
  /// `not NOT_funny`, "feel-good" `feel good`, "don’t" `don't`.
  ///
  /// An entry that already has a mark, or has no word, stays as it is.
  static func handwritten(_ entry: String) -> String {
    if WordMark.allCases.contains(where: { entry.contains($0.prefix) }) { return entry }
    let words = entry.split(separator: " ").map(String.init)
    if words.contains(SentenceBoundary.startWord) { return entry }
    if let last = words.last, SentenceBoundary.endWords.contains(last) { return entry }
    // In lower case, so that no word is read as a name.
    var text = entry.lowercased()
    return text.withUTF8 { bytes in
      let normalizer = TextNormalizer()
      // The text lies in its memory.
      defer { withExtendedLifetime(normalizer) {} }
      let text = normalizer.normalize(UnsafeRawBufferPointer(bytes))
      var buffer = TokenBuffer()
      Tokenizer().tokenize(text, into: &buffer)
      guard buffer.count > 0 else { return entry }
      let run = Features.Feature(key: 0, first: 0, last: buffer.count - 1, mark: nil)
      return make(run, in: buffer, of: text)
    }
  }

  /// The word as the tokenizer reads it: curly apostrophes straightened, capitals made small.
  static func lowercased(_ word: UnsafeRawBufferPointer) -> String {
    if word.count == 3, let step = GradeMark.step(word[0], second: word[1], third: word[2]) {
      return GradeWord.text(step)
    }
    var bytes: [UInt8] = []
    var index = 0
    while index < word.count {
      let byte = word[index]
      if byte == 0xE2, index + 2 < word.count, word[index + 1] == 0x80,
        word[index + 2] == 0x98 || word[index + 2] == 0x99
      {
        bytes.append(UInt8(ascii: "'"))
        index += 3
        continue
      }
      let follows = index > 0 && word[index - 1] == 0xC3
      let isWideCapital = follows && (0x80...0x9E).contains(byte) && byte != 0x97
      bytes.append(isWideCapital ? byte + 0x20 : ByteClass.lowercase[Int(byte)])
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
