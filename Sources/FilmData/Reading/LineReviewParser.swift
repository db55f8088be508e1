internal import Bytes
import Glibc

/// What one line of a file without fields is.
package enum LineNotation: Sendable, Hashable {
  /// A review and nothing else.
  case plain
  /// fastText's: `__label__positive A gem.`
  case fastText
  /// A tree of the Stanford Sentiment Treebank: `(3 (2 A) (4 gem))`.
  case tree

  /// The notation that a line shows, if it is no plain text.
  init?(showing line: ArraySlice<UInt8>) {
    if line.starts(with: Self.labelMark) {
      self = .fastText
    } else if line.starts(with: [ASCII.openingParenthesis]),
      let step = line.dropFirst().first, (ASCII.zero...ASCII.zero + 4).contains(step),
      line.dropFirst(2).first == ASCII.space, line.last == ASCII.closingParenthesis
    {
      self = .tree
    } else {
      return nil
    }
  }

  /// What a line holds, as columns.
  static let columns = ["text", "label"]

  /// What comes before a label.
  static let labelMark = Array("__label__".utf8)
}

/// Parses a block of lines, each a review, with or without a label.
final class LineReviewParser: BlockParser {
  private let notation: LineNotation
  private let values: UnsafeMutableBufferPointer<FieldValue>
  private let meaning: ValueMeaning
  private let words = ByteBuffer()
  private let keptNames: KeptNames?
  private let kept = KeptColumns(LineNotation.columns)

  init(_ notation: LineNotation, meaning: ValueMeaning, keptNames: KeptNames? = nil) {
    (self.notation, self.meaning, self.keptNames) = (notation, meaning, keptNames)
    values = .allocate(capacity: ReviewField.allCases.count)
    values.initialize(repeating: .missing)
  }

  deinit { values.deallocate() }

  func parse(
    _ block: RecordBlock, row: (ReviewRow) -> Void, problem: (RowProblem) -> Void
  ) -> ParseTally {
    var tally = ParseTally()
    guard let start = block.bytes.baseAddress else { return tally }
    let end = start + block.count
    var p = start
    var (line, number) = (block.firstLine, block.firstRow)
    while p < end {
      let lineEnd = memchr(p, 0x0A, end - p).map { UnsafeRawPointer($0) } ?? end
      var text = UnsafeRawBufferPointer(start: p, count: lineEnd - p)
      if text.last == ASCII.carriageReturn {
        text = UnsafeRawBufferPointer(rebasing: text.dropLast())
      }
      if !text.isEmpty {
        read(text)
        var review = ReviewRow(
          line: line, row: number, values: UnsafeBufferPointer(values), meaning: meaning)
        if let keptNames {
          kept.set(0, review[.text])
          kept.set(1, review[.freshness])
          (review.kept, review.keptNames) = (kept.fields, keptNames)
        }
        row(review)
        if !text.isUTF8 { tally.repairedCount += 1 }
      }
      if let first = UnsafeRawBufferPointer(start: p, count: lineEnd - p).first,
        first != ASCII.carriageReturn
      {
        number += 1
      }
      p = lineEnd + 1
      line += 1
    }
    return tally
  }

  private func read(_ line: UnsafeRawBufferPointer) {
    switch notation {
    case .plain: set(text: line, label: nil)
    case .fastText: readLabels(line)
    case .tree: readTree(line)
    }
  }

  private func set(text: UnsafeRawBufferPointer, label: UnsafeRawBufferPointer?) {
    values[ReviewField.text.rawValue] = FieldValue(kind: .string, bytes: text, json: nil)
    values[ReviewField.freshness.rawValue] =
      label.map { FieldValue(kind: .string, bytes: $0, json: nil) } ?? .missing
  }

  /// The first label counts; the text follows the last.
  private func readLabels(_ line: UnsafeRawBufferPointer) {
    var rest = line[...]
    var label: UnsafeRawBufferPointer?
    while rest.starts(with: LineNotation.labelMark) {
      let word = rest.prefix { !ASCII.isBlank($0) }
      label =
        label ?? UnsafeRawBufferPointer(rebasing: word.dropFirst(LineNotation.labelMark.count))
      rest = rest[word.endIndex...].drop(while: ASCII.isBlank)
    }
    set(text: UnsafeRawBufferPointer(rebasing: rest), label: label)
  }

  /// The leaves are the words; the root's step, 0 to 4, is the label.
  private func readTree(_ line: UnsafeRawBufferPointer) {
    words.clear()
    // A word is at most as long in the text, so that the bytes stay where they are.
    words.reserve(line.count)
    var start: Int?
    for (index, byte) in line.enumerated() {
      if byte == ASCII.openingParenthesis || byte == ASCII.closingParenthesis || byte == ASCII.space
      {
        if let first = start, byte == ASCII.closingParenthesis, first > 0,
          line[first - 1] == ASCII.space
        {
          if words.count > 0 { words.append(ASCII.space) }
          append(word: UnsafeRawBufferPointer(rebasing: line[first..<index]))
        }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    let label = line.dropFirst().prefix(1)
    set(text: words.bytes, label: UnsafeRawBufferPointer(rebasing: label))
  }

  /// The treebank writes brackets as words, and some signs behind a backslash.
  private func append(word: UnsafeRawBufferPointer) {
    if word.elementsEqual("-LRB-".utf8) {
      words.append(ASCII.openingParenthesis)
    } else if word.elementsEqual("-RRB-".utf8) {
      words.append(ASCII.closingParenthesis)
    } else {
      for byte in word where byte != ASCII.backslash { words.append(byte) }
    }
  }
}
