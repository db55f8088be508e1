import FilmData

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
    // "1. a" begins a list, "1.5" does not.
    let digits = escaped.prefix { $0.isASCII && $0.isNumber }
    let rest = escaped.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")",
      rest.dropFirst().first.map({ $0 == " " }) ?? true
    {
      return digits + "\\" + rest
    }
    return escaped
  }

  /// A text that leads to an address; the text alone unless the address is one of the web.
  static func link(_ text: String, to address: String?) -> String {
    let shown = paragraph(text)
    guard let address, HTMLText.link(address) != nil,
      !address.unicodeScalars.contains(where: {
        "<>\\ ".unicodeScalars.contains($0) || !$0.isHarmless
      })
    else { return shown }
    return "[\(shown)](<\(address)>)"
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}
