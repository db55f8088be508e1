internal import Bytes

/// One word of a query, compared with the words of titles.
struct MisspeltWord {
  private let bytes: [UInt8]
  private let signature: UInt64
  private let bound: Int
  private var distance = EditDistance()

  var count: Int { bytes.count }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    signature = bytes.withUnsafeBufferPointer { EditDistance.signature($0) }
    // Fewer than for a whole title: a title of many words always has something similar.
    bound = bytes.count < 4 ? 0 : bytes.count < 8 ? 1 : 2
  }

  mutating func typos(in word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard abs(word.count - bytes.count) <= bound else { return nil }
    if bound == 0 { return word.elementsEqual(bytes) ? 0 : nil }
    let difference = EditDistance.signature(word) ^ signature
    guard difference.nonzeroBitCount <= 2 * bound else { return nil }
    guard TitleKey.numbersAgree(word, bytes) else { return nil }
    return bytes.withUnsafeBufferPointer { distance.between($0, word, bound: bound) }
  }

  /// Hands out the words of titles that may be meant, and how many of its letters each has.
  mutating func forEach(
    in words: TitleWords, _ body: (_ word: Int, _ letters: Int) -> Void
  ) {
    if bound == 0 {
      if let word = bytes.withUnsafeBufferPointer({ words.number(of: $0) }) { body(word, count) }
      return
    }
    let lengths = count - bound...count + bound
    words.forEachWord(ofLength: lengths, near: signature, bound: bound) { word, text in
      if let typos = typos(in: text) { body(word, count - typos) }
    }
  }
}
