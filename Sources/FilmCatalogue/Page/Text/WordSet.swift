internal import Bytes

/// Words in lower case, which are found by the hash of their bytes: texts are searched without a String for each word.
struct WordSet: ExpressibleByArrayLiteral {
  private var hashes: Set<UInt64>

  init(_ words: some Sequence<String>) { hashes = Set(words.map(Self.hash)) }

  init(arrayLiteral words: String...) { self.init(words) }

  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  /// The hash of a word as it is compared: in lower case, with straight apostrophes, without the genitive.
  static func hash(of word: some RandomAccessCollection<UInt8>) -> UInt64 {
    var hash = FNV1a()
    var before: UInt8 = 0
    var index = word.startIndex
    // "'s" and "’s"
    let end =
      word.count > 2 && word.suffix(2).elementsEqual("'s".utf8)
      ? word.index(word.endIndex, offsetBy: -2)
      : word.count > 4 && word.suffix(4).elementsEqual("\u{2019}s".utf8)
        ? word.index(word.endIndex, offsetBy: -4) : word.endIndex
    while index < end {
      var byte = word[index]
      let isWideCapital = before == 0xC3 && (0x80...0x9E).contains(byte) && byte != 0x97
      if byte &- 0x41 < 26 || isWideCapital { byte += 0x20 }
      if byte == 0xE2, word[index..<end].starts(with: "\u{2019}".utf8) {
        byte = UInt8(ascii: "'")
        index = word.index(index, offsetBy: 2)
      }
      hash.combine(byte)
      before = word[index]
      index = word.index(after: index)
    }
    return hash.value
  }

  private static func hash(_ word: String) -> UInt64 { hash(of: Array(word.utf8)) }
}
