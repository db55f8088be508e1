/// Text that is safe in GitHub's Markdown.
enum MarkdownText {
  /// A text on one line, with its Markdown escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    var isInWord = false
    for index in text.indices {
      let (character, next) = (text[index], text.index(after: index))
      // Within a word, as in `macro_f1`, an underscore has no meaning.
      let isPlain =
        character == "_" && isInWord && next < text.endIndex && text[next].isLetterOrDigit
      // "&amp;" would become another character, "& Co" stays as it is.
      let isEntity =
        character == "&" && next < text.endIndex
        && (text[next].isLetterOrDigit || text[next] == "#")
      if isEntity || !isPlain && "\\`*_[]<>|#~".contains(character) { result += "\\" }
      result.append(character.isNewline ? " " : character)
      isInWord = character.isLetterOrDigit
    }
    return result
  }

  /// A text at the start of a line, where a hyphen or a number would begin a list.
  static func paragraph(_ text: String) -> String {
    let escaped = escaped(
      Table.harmless(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
    if let first = escaped.first, "-+=".contains(first) { return "\\" + escaped }
    let digits = escaped.prefix { $0.isASCII && $0.isNumber }
    let rest = escaped.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" {
      return digits + "\\" + rest
    }
    return escaped
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}
