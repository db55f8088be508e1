/// How entries are written: words in lower case with a blank between, marks as prefixes.
///
/// `funny`, `not NOT_very NOT_funny`, `BUT_good`, `LAST_NOT_recommended`.
enum EntryText {
  /// The key under which a text finds an entry; `nil` where the entry has no word or more than
  /// three.
  static func key(of entry: some Collection<UInt8>) -> UInt64? {
    let words = entry.split(separator: 0x20)
    guard (1...Features.longestRun).contains(words.count) else { return nil }
    let hashes = words.map { wordHash($0) }
    return hashes.dropFirst().reduce(hashes[0]) { WordHash.join($0, $1) }
  }

  private static func wordHash(_ word: some Collection<UInt8>) -> UInt64 {
    for mark in WordMark.allCases {
      let prefix = mark.prefix.utf8
      if word.count > prefix.count, word.starts(with: prefix) {
        return WordHash.marked(wordHash(word.dropFirst(prefix.count)), mark)
      }
    }
    return WordHash.of(word)
  }

  /// Writes the entry that a feature of a text stands for.
  static func make(
    _ feature: Features.Feature, _ buffer: borrowing TokenBuffer, _ text: UnsafeRawBufferPointer
  ) -> String {
    var entry = feature.mark?.prefix ?? ""
    for index in feature.first...feature.last {
      let token = buffer[index]
      if index > feature.first { entry += " " }
      if token.isNegated { entry += WordMark.negated.prefix }
      entry += lowercased(
        UnsafeRawBufferPointer(rebasing: text[Int(token.start)..<Int(token.end)]))
    }
    return entry
  }

  /// The word as the tokeniser reads it: curly apostrophes straightened, capitals made small.
  static func lowercased(_ word: UnsafeRawBufferPointer) -> String {
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
