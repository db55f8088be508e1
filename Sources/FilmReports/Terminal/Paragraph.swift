/// Text in lines of a comfortable width.
package enum Paragraph {
  /// The widest lines that are comfortable to read.
  package static let widest = 100

  /// Breaks a text at its blanks.
  ///
  /// - Parameter indent: blanks before each line.
  package static func lines(
    _ text: String, indent: Int = 0, width: Int = Self.widest
  ) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = margin
    var used = indent
    for word in text.split(separator: " ") {
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
}
