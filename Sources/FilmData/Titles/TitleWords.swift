internal import Bytes

/// The distinct words of all titles' keys, and which titles have each: a search for words so reads the titles
/// that have them, and no others.
struct TitleWords: Sendable {
  /// The words, joined.
  private let bytes: [UInt8]
  /// Where each word begins; one more than words.
  private let starts: [Int32]
  /// The bytes of each word, as ``EditDistance`` compares them.
  private let signatures: [UInt64]
  private let table: ProbeTable
  /// The words of each length.
  private let wordsOfLength: [[Int32]]
  /// Where the titles of each word begin; one more than words.
  private let titleStarts: [Int32]
  /// The titles of each word, ascending, as often as they have it.
  private let titles: [Int32]

  /// - Complexity: O(*n*) for *n* bytes of keys.
  init(_ index: TitleIndex) {
    var reader = Reader()
    var number = 0
    index.forEachKey { _, title in
      reader.add(title, number: number)
      number += 1
    }
    (bytes, starts, signatures, table) =
      (reader.bytes, reader.starts, reader.signatures, reader.table)
    var wordsOfLength: [[Int32]] = []
    for word in signatures.indices {
      let length = Int(starts[word + 1] - starts[word])
      while wordsOfLength.count <= length { wordsOfLength.append([]) }
      wordsOfLength[length].append(Int32(word))
    }
    self.wordsOfLength = wordsOfLength
    (titleStarts, titles) = reader.titlesByWord()
  }

  /// The number of a word; `nil` if no title has it.
  func number(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      table.find(TitleKey.hash(word).hash) {
        bytes[Int(starts[$0])..<Int(starts[$0 + 1])].elementsEqual(word)
      }
    }
  }

  /// The titles that have a word, ascending, as often as they have it.
  func titles(of word: Int) -> ArraySlice<Int32> {
    titles[Int(titleStarts[word])..<Int(titleStarts[word + 1])]
  }

  /// Hands out the words of some lengths that can be near to one with a signature.
  func forEachWord(
    ofLength lengths: ClosedRange<Int>, near signature: UInt64, bound: Int,
    _ body: (_ word: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      for length in lengths where wordsOfLength.indices.contains(length) {
        for word in wordsOfLength[length] {
          let difference = signatures[Int(word)] ^ signature
          guard difference.nonzeroBitCount <= 2 * bound else { continue }
          let start = Int(starts[Int(word)])
          body(Int(word), UnsafeBufferPointer(rebasing: bytes[start..<start + length]))
        }
      }
    }
  }
}

extension TitleWords {
  /// Numbers the words of titles as they come.
  private struct Reader {
    var bytes: [UInt8] = []
    var starts: [Int32] = [0]
    var signatures: [UInt64] = []
    var table = ProbeTable(capacity: 1 << 15)
    /// Every word of every title.
    private var occurrences: [(word: Int32, title: Int32)] = []

    mutating func add(_ title: UnsafeBufferPointer<UInt8>, number: Int) {
      for part in title.split(separator: ASCII.space) {
        let word = UnsafeBufferPointer(rebasing: part)
        occurrences.append((Int32(self.number(of: word)), Int32(number)))
      }
    }

    private mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
      let hash = TitleKey.hash(word).hash
      let known = table.find(hash) {
        bytes[Int(starts[$0])..<Int(starts[$0 + 1])].elementsEqual(word)
      }
      if let known { return known }
      bytes += word
      starts.append(Int32(bytes.count))
      signatures.append(EditDistance.signature(word))
      return table.append(hash)
    }

    func titlesByWord() -> (starts: [Int32], titles: [Int32]) {
      var starts = [Int32](repeating: 0, count: signatures.count + 1)
      for occurrence in occurrences { starts[Int(occurrence.word) + 1] += 1 }
      for word in signatures.indices { starts[word + 1] += starts[word] }
      var (next, titles) = (starts, [Int32](repeating: 0, count: occurrences.count))
      for occurrence in occurrences {
        titles[Int(next[Int(occurrence.word)])] = occurrence.title
        next[Int(occurrence.word)] += 1
      }
      return (starts, titles)
    }
  }
}
