internal import Bytes
internal import CTextMasks

/// Brings a text into the one form in which it is scored, trained on and counted.
///
/// HTML tags, BBCode and links go, entities become their characters once, every kind of apostrophe is `'` and
/// every kind of blank a blank, invisible characters vanish, letters of full width become ASCII, an accent of
/// its own joins its letter, a letter that comes three times or more comes twice, emoticons become emoji
/// (``Emoticon``), and a grade such as `4.5/5` or `★★★★☆` becomes one character (``GradeMark``).
///
/// ```swift
/// let normalizer = TextNormalizer()
/// let bytes = normalizer.normalize(text)   // "It isn't good" of "It <b>isn&#39;t</b> good"
/// normalizer.original(3..<8)               // where "isn't" is in `text`
/// ```
///
/// Most texts have nothing of all this and are returned as they are. A normalizer keeps working memory and
/// belongs to one thread.
///
/// - Complexity: O(*n*) in the bytes of the text; memory for a second copy where anything is replaced.
package final class TextNormalizer {
  /// How many bytes are searched for marks at a time.
  private static let windowSize = 1 << 14

  private let marks = UnsafeMutablePointer<UInt32>.allocate(capacity: windowSize)
  private let output = ByteBuffer()
  @exclusivity(unchecked) private var pieces: [Piece] = []

  /// A part of the output, up to the next: copied, or what a part of the original became.
  private struct Piece {
    var output: Int
    var original: Int
    var isCopied: Bool
  }

  package init() {}

  deinit { marks.deallocate() }

  /// Normalises a text.
  ///
  /// - Returns: bytes that are valid until the next call and as long as the text.
  package func normalize(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    pieces.removeAll(keepingCapacity: true)
    guard let text = TextCursor(bytes) else { return bytes }
    var copied = 0
    var next = 0
    for start in stride(from: 0, to: text.count, by: Self.windowSize) {
      let end = min(start + Self.windowSize, text.count)
      let count = filmlab_text_marks(text.base, start, end, text.count, marks)
      for mark in 0..<count {
        let place = Int(marks[mark])
        guard place >= next, let found = TextReplacement(at: place, in: text),
          found.start >= copied
        else { continue }
        next = max(place + 1, found.end)
        if found.isKept { continue }
        replace(found, copiedTo: &copied, of: bytes)
      }
    }
    if let grade = LetterGrade.last(in: text), grade.start >= copied {
      replace(grade, copiedTo: &copied, of: bytes)
    }
    if pieces.isEmpty { return bytes }
    copy(copied..<text.count, of: bytes)
    return output.bytes
  }

  private func replace(
    _ found: TextReplacement, copiedTo copied: inout Int, of bytes: UnsafeRawBufferPointer
  ) {
    if pieces.isEmpty { output.clear() }
    copy(copied..<found.start, of: bytes)
    pieces.append(Piece(output: output.count, original: found.start, isCopied: false))
    if let scalar = found.scalar { for byte in String(scalar).utf8 { output.append(byte) } }
    copied = found.end
    // So that the replacement's end is known, even where nothing is copied behind it.
    pieces.append(Piece(output: output.count, original: found.end, isCopied: true))
  }

  private func copy(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer) {
    if pieces.isEmpty {
      pieces.append(Piece(output: 0, original: range.lowerBound, isCopied: true))
    }
    output.append(UnsafeRawBufferPointer(rebasing: bytes[range]))
  }

  /// Where a range of the last normalised text is in the original.
  ///
  /// - Complexity: O(log *m*) for *m* replacements.
  package func original(_ range: Range<Int>) -> Range<Int> {
    if pieces.isEmpty { return range }
    let start = original(range.lowerBound, isEnd: false)
    return start..<max(start, range.isEmpty ? start : original(range.upperBound, isEnd: true))
  }

  /// A position in the original; the end of a range lies behind what its last byte was made of.
  private func original(_ place: Int, isEnd: Bool) -> Int {
    let byte = isEnd ? place - 1 : place
    var (low, high) = (0, pieces.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].output <= byte { low = middle } else { high = middle }
    }
    let piece = pieces[low]
    if piece.isCopied { return piece.original + place - piece.output }
    return isEnd && low + 1 < pieces.count ? pieces[low + 1].original : piece.original
  }
}
