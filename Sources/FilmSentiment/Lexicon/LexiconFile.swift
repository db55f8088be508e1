import FilmData
import Glibc

/// A lexicon as a file: tab-separated, UTF-8, sorted, a header row, an end line.
///
///     entry	valence	rating	occurrences
///     a treat	1.32	0.41	402
///     # end
///
/// Rating and occurrences may be left out in lines added by hand, which are read as a person means
/// them (``EntryText/handwritten(_:)``) and count before trained lines of the same words; lines that
/// begin with `#` are comments. The end line tells a whole file from one that was cut off.
enum LexiconFile {
  static let header = "entry\tvalence\trating\toccurrences"
  static let endLine = "# end"

  /// Writes a lexicon.
  static func write(_ lexicon: Lexicon) -> ByteBuffer {
    let buffer = ByteBuffer(capacity: lexicon.entries.count * 24)
    buffer.append(header + "\n")
    for entry in lexicon.entries {
      buffer.append(entry.text)
      buffer.append("\t")
      buffer.append(number: Double(entry.valence))
      buffer.append("\t")
      buffer.append(number: Double(entry.ratingWeight))
      buffer.append("\t")
      buffer.append(integer: entry.occurrences)
      buffer.append("\n")
    }
    buffer.append(endLine + "\n")
    return buffer
  }

  /// Reads entries.
  ///
  /// - Parameter needsEnd: whether a file without the end line is refused.
  /// - Throws: ``SentimentError`` naming the line that is wrong.
  static func read(
    _ bytes: UnsafeRawBufferPointer, path: String, needsEnd: Bool
  ) throws(SentimentError) -> Lexicon {
    var reader = Reader(bytes: bytes, path: path)
    try reader.readAll()
    if needsEnd, !reader.sawEnd { throw .truncated(path: path) }
    if reader.isSortedAndUnique, reader.handwritten.isEmpty {
      let lexicon = Lexicon(sorted: reader.entries, keys: reader.keys)
      // Different texts may have the same key, such as "a mess" and "a  mess".
      if lexicon.table.count == lexicon.entries.count { return lexicon }
    }
    return try Lexicon(reader.entries + reader.handwritten)
  }

  /// The first place of a byte from `start` on, else the end.
  @inline(__always)
  private static func find(_ byte: UInt8, _ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - base
  }

  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    let path: String
    var entries: [LexiconEntry] = []
    var keys: [UInt64] = []
    /// Lines without occurrences: a person's, which count before trained ones.
    var handwritten: [LexiconEntry] = []
    var sawEnd = false
    var isSortedAndUnique = true
    private var lastEntry = UnsafeRawBufferPointer(start: nil, count: 0)

    init(bytes: UnsafeRawBufferPointer, path: String) {
      self.bytes = bytes
      self.path = path
      entries.reserveCapacity(bytes.count / 20)
      keys.reserveCapacity(bytes.count / 20)
    }

    mutating func readAll() throws(SentimentError) {
      var start = 0
      var line = 0
      while start < bytes.count {
        let end = LexiconFile.find(0x0A, bytes, start)
        line += 1
        var row = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        if row.last == 0x0D { row = UnsafeRawBufferPointer(rebasing: row.dropLast()) }
        try read(row, line)
        start = end + 1
      }
    }

    private mutating func read(
      _ row: UnsafeRawBufferPointer, _ line: Int
    ) throws(SentimentError) {
      if row.isEmpty { return }
      if row[0] == UInt8(ascii: "#") {
        sawEnd = sawEnd || row.elementsEqual(LexiconFile.endLine.utf8)
        return
      }
      if line == 1, row.starts(with: "entry\t".utf8) { return }
      let columns = Columns(row)
      guard let valence = columns.number(1) else {
        throw bad(line, "no valence; write entry, tab, valence")
      }
      let ratingWeight = columns.number(2)
      guard columns[2].isEmpty || ratingWeight != nil else {
        throw bad(line, "the rating weight is no number")
      }
      guard columns[3].allSatisfy({ (0x30...0x39).contains($0) }), columns[3].count <= 15 else {
        throw bad(line, "the occurrences are no whole number of 0 or more")
      }
      var entry = LexiconEntry(
        text: String(decoding: columns[0], as: UTF8.self), valence: Float(valence),
        ratingWeight: ratingWeight.map { Float($0) },
        occurrences: columns.number(3).map { Int($0) } ?? 0)
      let isHandwritten = columns[3].isEmpty
      if isHandwritten { entry.text = EntryText.handwritten(entry.text) }
      guard let key = EntryText.key(of: entry.text.utf8) else {
        throw bad(line, "an entry has one to three words")
      }
      if isHandwritten {
        handwritten.append(entry)
      } else {
        noteOrder(columns[0])
        keys.append(key)
        entries.append(entry)
      }
    }

    private mutating func noteOrder(_ entry: UnsafeRawBufferPointer) {
      if isSortedAndUnique, !lastEntry.isEmpty, !lastEntry.lexicographicallyPrecedes(entry) {
        isSortedAndUnique = false
      }
      lastEntry = entry
    }

    private func bad(_ line: Int, _ reason: String) -> SentimentError {
      .malformed(path: path, line: line, reason: reason)
    }
  }

  /// The columns of a row, at most four.
  private struct Columns {
    private var fields: InlineArray<4, UnsafeRawBufferPointer>

    init(_ row: UnsafeRawBufferPointer) {
      fields = InlineArray(repeating: UnsafeRawBufferPointer(start: nil, count: 0))
      var start = 0
      for column in 0..<4 where start <= row.count {
        let end = LexiconFile.find(0x09, row, start)
        fields[column] = UnsafeRawBufferPointer(rebasing: row[start..<end])
        start = end + 1
      }
    }

    subscript(column: Int) -> UnsafeRawBufferPointer { fields[column] }

    /// A plain decimal number: the only form that the file has, read without a String.
    func number(_ column: Int) -> Double? {
      let field = fields[column]
      var mantissa = 0
      var scale = 1.0
      var digitCount = 0
      var isFraction = false
      let isSigned = field.first == UInt8(ascii: "-") || field.first == UInt8(ascii: "+")
      for index in (isSigned ? 1 : 0)..<max(field.count, isSigned ? 1 : 0) {
        let byte = field[index]
        if byte == UInt8(ascii: "."), !isFraction {
          isFraction = true
        } else if byte >= 0x30, byte <= 0x39, digitCount < 15 {
          digitCount += 1
          mantissa = mantissa * 10 + Int(byte - 0x30)
          if isFraction { scale *= 10 }
        } else {
          return nil
        }
      }
      let value = Double(mantissa) / scale
      return digitCount == 0 ? nil : field.first == UInt8(ascii: "-") ? -value : value
    }
  }
}
