import CTextMasks

/// What `CTextMasks` finds many bytes at a time, found by loops over bytes.
enum NaiveMasks {
  static func check(_ text: [UInt8]) throws {
    guard !text.isEmpty else { return }
    var bounds = [UInt32](repeating: 0, count: text.count + 18)
    let boundCount = filmlab_word_runs(text, text.count, &bounds)
    try promise(
      Array(bounds[..<boundCount]) == runs(text), "runs of words are not those of a loop over bytes"
    )
    var places = [UInt32](repeating: 0, count: text.count)
    let middle = text.count / 2
    for (start, end) in [(0, text.count), (middle, text.count), (0, middle)] where start < end {
      let count = filmlab_text_marks(text, start, end, text.count, &places)
      try promise(
        Array(places[..<count]) == marks(text, start..<end),
        "marks are not those of a loop over bytes")
    }
    try promise(
      filmlab_count_lines(text, text.count) == text.count { $0 == 0x0A }, "lines are miscounted")
    try promise(
      filmlab_last_line_end(text, text.count) == text.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0,
      "the last line ends elsewhere")
    let rows = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      .count { !$0.isEmpty && $0.first != 0x0D }
    try promise(filmlab_count_rows(text, text.count) == rows, "rows are miscounted")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
  }

  private static func runs(_ text: [UInt8]) -> [UInt32] {
    let isIn = text.indices.map { index in
      isInWord(text[index])
        || (text[index] == UInt8(ascii: "'") && index > 0 && index + 1 < text.count
          && isInWord(text[index - 1]) && isInWord(text[index + 1]))
    }
    return (0...text.count).filter { index in
      (index > 0 && isIn[index - 1]) != (index < text.count && isIn[index])
    }.map { UInt32($0) }
  }

  private static let signs = Set("&<[\\`:;=0123456789".utf8).union([
    0xC2, 0xCA, 0xCC, 0xE2, 0xEE, 0xEF,
  ])

  private static func marks(_ text: [UInt8], _ range: Range<Int>) -> [UInt32] {
    range.filter { index in
      signs.contains(text[index])
        || (isLetter(text[index]) && index + 2 < text.count && text[index] == text[index + 1]
          && text[index] == text[index + 2])
    }.map { UInt32($0) }
  }
}
