internal import Bytes

/// Finds the objects of a JSON text that are rows: those of its arrays, or of the text itself.
///
/// Reads what is not one object a line: an array, printed over many lines or one, an object that wraps it
/// (`{"ratings":[…]}`), and objects one after another. Looks at brackets and quotes alone: what is between
/// them is for a parser.
struct JSONRows {
  /// Where a row is, and the line where it begins.
  struct Span: Equatable {
    var range: Range<Int>
    var line: Int
  }

  /// The rows in their order.
  private(set) var rows: [Span] = []
  /// The line of the bracket that is never closed, if there is one.
  private(set) var openLine: Int?

  private var open: [(byte: UInt8, offset: Int, line: Int)] = []
  private var line: Int
  /// Rows before the top-level object that is open.
  private var rowsBefore = 0

  /// - Parameter firstLine: the line of the first byte.
  /// - Complexity: O(bytes).
  init(_ text: UnsafeRawBufferPointer, firstLine: Int = 1) {
    line = firstLine
    var isInString = false
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte == ASCII.lineFeed { line += 1 }
      if isInString {
        if byte == ASCII.backslash {
          offset += 1
        } else if byte == ASCII.quote {
          isInString = false
        }
      } else if byte == ASCII.quote {
        isInString = true
      } else if byte == UInt8(ascii: "{") || byte == ASCII.openingBracket {
        if open.isEmpty { rowsBefore = rows.count }
        open.append((byte, offset, line))
      } else if byte == UInt8(ascii: "}") || byte == ASCII.closingBracket, let last = open.popLast()
      {
        close(last, end: offset + 1)
      }
      offset += 1
    }
    openLine = open.first?.line
  }

  private mutating func close(_ bracket: (byte: UInt8, offset: Int, line: Int), end: Int) {
    guard bracket.byte == UInt8(ascii: "{") else { return }
    let isElement =
      open.last?.byte == ASCII.openingBracket
      && (open.count == 1 || (open.count == 2 && open[0].byte == UInt8(ascii: "{")))
    // An object around rows is their wrapping.
    guard isElement || (open.isEmpty && rows.count == rowsBefore) else { return }
    rows.append(Span(range: bracket.offset..<end, line: bracket.line))
  }
}
