import Bytes
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
/// begin with `#` are comments. The end line shows that a file is complete.
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
    return try read(&reader, needsEnd: needsEnd)
  }

  /// Reads entries, and leaves out those that a person wrote and that no text can match.
  ///
  /// - Parameter doubts: receives those, and others that are not read as they are written.
  static func read(
    _ bytes: UnsafeRawBufferPointer, path: String, needsEnd: Bool, doubts: inout [EntryDoubt]
  ) throws(SentimentError) -> Lexicon {
    var reader = Reader(bytes: bytes, path: path)
    reader.looksForDoubts = true
    defer { doubts = reader.doubts }
    return try read(&reader, needsEnd: needsEnd)
  }

  private static func read(
    _ reader: inout Reader, needsEnd: Bool
  ) throws(SentimentError) -> Lexicon {
    try reader.readAll()
    if needsEnd, !reader.sawEnd { throw .truncated(path: reader.path) }
    if reader.isSortedAndUnique, reader.handwritten.isEmpty {
      let lexicon = Lexicon(sorted: reader.entries, keys: reader.keys)
      // Different texts may have the same key, such as "a mess" and "a  mess".
      if lexicon.table.count == lexicon.entries.count { return lexicon }
    }
    return try Lexicon(Array(reader.entries) + reader.handwritten)
  }

  /// The first index of a byte from `start` on, else the end.
  @inline(__always)
  private static func find(
    _ byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Int {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - base
  }

  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    let path: String
    var entries: LexiconEntries
    var keys: [UInt64] = []
    /// Lines without occurrences: a person's, which count before trained ones.
    var handwritten: [LexiconEntry] = []
    var looksForDoubts = false
    var doubts: [EntryDoubt] = []
    var sawEnd = false
    var isSortedAndUnique = true
    private var lastEntry = UnsafeRawBufferPointer(start: nil, count: 0)

    init(bytes: UnsafeRawBufferPointer, path: String) {
      self.bytes = bytes
      self.path = path
      entries = LexiconEntries(textCapacity: bytes.count * 2 / 3, capacity: bytes.count / 20)
      keys.reserveCapacity(bytes.count / 20)
    }

    mutating func readAll() throws(SentimentError) {
      var start = 0
      var line = 0
      while start < bytes.count {
        if let next = readTrained(start) {
          (start, line) = (next, line + 1)
          continue
        }
        let end = LexiconFile.find(ASCII.lineFeed, in: bytes, from: start)
        line += 1
        var row = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        if row.last == ASCII.carriageReturn {
          row = UnsafeRawBufferPointer(rebasing: row.dropLast())
        }
        try read(row, line: line)
        start = end + 1
      }
    }

    /// Reads a line that training wrote, and returns where the next one starts; else `nil`.
    private mutating func readTrained(_ start: Int) -> Int? {
      guard let base = bytes.baseAddress, bytes.count - start > TrainedLine.lookahead,
        let line = TrainedLine(base, at: start)
      else { return nil }
      let text = UnsafeRawBufferPointer(start: base + start, count: line.textCount)
      noteOrder(text)
      keys.append(line.key)
      entries.append(
        text, valence: line.valence, ratingWeight: line.ratingWeight,
        occurrences: line.occurrences)
      return line.end
    }

    private mutating func read(
      _ row: UnsafeRawBufferPointer, line: Int
    ) throws(SentimentError) {
      if row.isEmpty { return }
      if row[0] == ASCII.hash {
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
      guard columns[3].allSatisfy(ASCII.isDigit), columns[3].count <= 15 else {
        throw bad(line, "the occurrences are no whole number of 0 or more")
      }
      var entry = LexiconEntry(
        text: String(decoding: columns[0], as: UTF8.self), valence: Float(valence),
        ratingWeight: ratingWeight.map { Float($0) },
        occurrences: columns.number(3).map { Int($0) } ?? 0)
      let isHandwritten = columns[3].isEmpty
      if isHandwritten, looksForDoubts, let doubt = EntryDoubt.about(entry.text, line: line) {
        doubts.append(doubt)
        if doubt.isLeftOut { return }
      }
      if isHandwritten { entry.text = EntryText.handwritten(entry.text) }
      let key =
        isHandwritten ? EntryText.key(of: entry.text.utf8) : EntryText.key(of: columns[0])
      guard let key else {
        throw bad(line, "an entry has one to three words")
      }
      if isHandwritten {
        handwritten.append(entry)
      } else {
        noteOrder(columns[0])
        keys.append(key)
        entries.append(
          columns[0], valence: entry.valence, ratingWeight: entry.ratingWeight,
          occurrences: entry.occurrences)
      }
    }

    private mutating func noteOrder(_ entry: UnsafeRawBufferPointer) {
      if isSortedAndUnique, !lastEntry.isEmpty, !precedes(lastEntry, entry) {
        isSortedAndUnique = false
      }
      lastEntry = entry
    }

    /// Whether one comes before another by their bytes.
    private func precedes(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
      guard let first = a.baseAddress, let second = b.baseAddress else { return a.count < b.count }
      let order = memcmp(first, second, min(a.count, b.count))
      return order == 0 ? a.count < b.count : order < 0
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
      var (start, column) = (0, 0)
      for index in 0..<row.count where row[index] == ASCII.tab {
        fields[column] = UnsafeRawBufferPointer(rebasing: row[start..<index])
        (start, column) = (index + 1, column + 1)
        if column == 4 { return }
      }
      fields[column] = UnsafeRawBufferPointer(rebasing: row[start...])
    }

    subscript(column: Int) -> UnsafeRawBufferPointer { fields[column] }

    /// A plain decimal number: the only form that the file has.
    func number(_ column: Int) -> Double? { DecimalBytes.value(fields[column]) }
  }
}
