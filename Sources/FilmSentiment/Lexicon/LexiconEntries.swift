/// The entries of a lexicon, sorted by text.
///
/// Their texts are next to each other in one piece of memory and become Strings on access: a lexicon
/// is read at every start, and most runs show few of its entries or none.
public struct LexiconEntries: Sendable, RandomAccessCollection {
  /// An entry without its text.
  struct Line {
    var textStart: UInt32
    var textCount: UInt32
    var valence: Float
    var ratingWeight: Float
    var occurrences: Int
  }

  /// The bytes that texts may take together, since offsets have 32 bits.
  static let capacity = Int(UInt32.max)

  private var texts: [UInt8] = []
  private(set) var lines: [Line] = []

  /// Makes room.
  init(textCapacity: Int, capacity: Int) {
    texts.reserveCapacity(textCapacity)
    lines.reserveCapacity(capacity)
  }

  /// Keeps entries in the order given.
  init(_ entries: some Collection<LexiconEntry>) {
    self.init(textCapacity: entries.count * 16, capacity: entries.count)
    for entry in entries {
      var text = entry.text
      text.withUTF8 { bytes in
        append(
          UnsafeRawBufferPointer(bytes), valence: entry.valence,
          ratingWeight: entry.ratingWeight, occurrences: entry.occurrences)
      }
    }
  }

  /// Adds an entry whose text is given as UTF-8.
  @inline(__always)
  mutating func append(
    _ text: UnsafeRawBufferPointer, valence: Float, ratingWeight: Float, occurrences: Int
  ) {
    precondition(texts.count + text.count <= Self.capacity, "four gigabytes of entries")
    lines.append(
      Line(
        textStart: UInt32(truncatingIfNeeded: texts.count),
        textCount: UInt32(truncatingIfNeeded: text.count), valence: valence,
        ratingWeight: ratingWeight, occurrences: occurrences))
    texts.append(contentsOf: text)
  }

  /// The index of the first entry.
  public var startIndex: Int { 0 }
  /// The index after the last entry.
  public var endIndex: Int { lines.count }

  /// The entry at an index.
  public subscript(index: Int) -> LexiconEntry {
    let line = lines[index]
    let start = Int(line.textStart)
    return LexiconEntry(
      text: String(decoding: texts[start..<start + Int(line.textCount)], as: UTF8.self),
      valence: line.valence, ratingWeight: line.ratingWeight, occurrences: line.occurrences)
  }
}

extension LexiconEntries: Equatable {
  /// Whether two lexicons' entries are the same in the same order.
  public static func == (a: LexiconEntries, b: LexiconEntries) -> Bool { a.elementsEqual(b) }
}
