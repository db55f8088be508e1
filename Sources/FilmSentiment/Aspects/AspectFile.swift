import Bytes
import FilmData
import FoundationEssentials

/// A list of aspects as a file: tab-separated, UTF-8, sorted, a header row, an end line.
///
///     entry	aspect	strength	valence
///     at heart	none	0.00	0.00
///     hilarious	humour	1.02	3.10
///     # end
///
/// In lines added by hand, the valence may be left out, which then counts 0, and the strength, which counts 1; such
/// entries are read as a person means them (``EntryText/handwritten(_:)``). Lines that begin with `#` are comments.
enum AspectFile {
  static let header = "entry\taspect\tstrength\tvalence"
  static let endLine = "# end"
  /// What the aspect of an entry is called that speaks of none.
  static let noAspect = "none"
  /// Beyond this nothing changes: a probability of 1 − 2·10⁻⁹.
  private static let limit: Float = 20

  /// Reads a model's list.
  ///
  /// - Throws: ``SentimentError`` naming the line that is wrong, or ``SentimentError/truncated(path:)``.
  static func read(_ path: String, _ data: Data) throws -> AspectLexicon {
    try data.withUnsafeBytes { try read($0, path: path, needsEnd: true) }
  }

  /// Reads a list.
  ///
  /// - Parameter needsEnd: whether a file without the end line is refused.
  static func read(
    _ bytes: UnsafeRawBufferPointer, path: String, needsEnd: Bool
  ) throws(SentimentError) -> AspectLexicon {
    var entries: [AspectEntry] = []
    entries.reserveCapacity(bytes.count / 24)
    var (line, sawEnd) = (0, false)
    for row in bytes.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
      line += 1
      let row = row.last == ASCII.carriageReturn ? row.dropLast() : row
      if row.isEmpty || row.first == ASCII.hash {
        sawEnd = sawEnd || row.elementsEqual(endLine.utf8)
        continue
      }
      if row.starts(with: "entry\t".utf8) { continue }
      entries.append(try entry(row, path: path, line: line))
    }
    if needsEnd, !sawEnd { throw .truncated(path: path) }
    return try AspectLexicon(entries)
  }

  private static func entry(
    _ row: Slice<UnsafeRawBufferPointer>, path: String, line: Int
  ) throws(SentimentError) -> AspectEntry {
    let fields = row.split(separator: ASCII.tab, omittingEmptySubsequences: false)
    func bad(_ reason: String) -> SentimentError {
      .malformed(path: path, line: line, reason: reason)
    }
    guard fields.count >= 2 else { throw bad("no aspect; write entry, tab, aspect") }
    let name = String(decoding: fields[1], as: UTF8.self)
    let aspect = Aspect(rawValue: name)
    guard aspect != nil || name == noAspect else {
      let names = Aspect.allCases.map(\.rawValue).joined(separator: ", ")
      throw bad("\"\(name.quotable())\" is no aspect; the aspects are \(names), \(noAspect)")
    }
    func number(_ column: Int) -> Float?? {
      guard column < fields.count, !fields[column].isEmpty else { return .some(nil) }
      return DecimalBytes.value(UnsafeRawBufferPointer(rebasing: fields[column])).map { Float($0) }
    }
    guard let strength = number(2), (strength ?? 1) >= 0 else {
      throw bad("the strength is no number of 0 or more")
    }
    guard let valence = number(3) else { throw bad("the valence is no number") }
    var text = String(decoding: fields[0], as: UTF8.self)
    if strength == nil { text = EntryText.handwritten(text) }
    guard EntryText.key(of: text.utf8) != nil else {
      throw bad("an entry has one to three words")
    }
    return AspectEntry(
      text: text, aspect: aspect, strength: min(strength ?? 1, limit),
      valence: max(-limit, min(valence ?? 0, limit)))
  }
}
