/// Text in lines of a comfortable width.
package enum Paragraph {
  /// The widest lines that are comfortable to read.
  package static let widest = 100

  /// Breaks a text at its blanks.
  ///
  /// - Parameters:
  ///   - indent: blanks before each line.
  ///   - breaksWords: whether a word that no line has room for is broken, as a text without blanks must be.
  package static func lines(
    _ text: String, indent: Int = 0, width: Int = Self.widest, breaksWords: Bool = false
  ) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = margin
    var used = indent
    let words = text.split(separator: " ").flatMap { word in
      breaksWords ? pieces(of: word, width: width - indent) : [word]
    }
    for word in words {
      let length = Table.width(String(word))
      if used > indent, used + 1 + length > width {
        lines.append(line)
        (line, used) = (margin, indent)
      }
      if used > indent { (line, used) = (line + " ", used + 1) }
      line += word
      used += length
    }
    return lines + [line]
  }

  /// The pieces of a word that have room on a line each.
  static func pieces(of word: Substring, width: Int) -> [Substring] {
    guard word.utf8.count > width, Table.width(String(word)) > width else { return [word] }
    var pieces: [Substring] = []
    var (start, used) = (word.startIndex, 0)
    for index in word.indices {
      let next = Table.width(String(word[index]))
      if used > 0, used + next > width {
        pieces.append(word[start..<index])
        (start, used) = (index, 0)
      }
      used += next
    }
    return pieces + [word[start...]]
  }
}
