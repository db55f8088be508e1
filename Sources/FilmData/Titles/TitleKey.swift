/// What is left of a title when the ways of writing it are taken away.
///
/// Lower case without accents; "&" and "et" are "and"; apostrophes vanish, other punctuation parts
/// words; a leading article is dropped, roman numerals and number words from two on are digits. So
/// "Rocky II", "rocky 2" and "Rocky Two" have one key, as have "Amélie" and "amelie".
package enum TitleKey {
  /// Leading articles in English, French, Italian, Spanish and German (and a few neighbours).
  static let articles: Set<String> = [
    "the", "a", "an", "le", "la", "les", "l'", "un", "une", "il", "lo", "i", "gli", "el", "los",
    "las", "una", "uno", "der", "die", "das", "ein", "eine", "den", "det", "de", "o", "os", "as",
  ]

  private static let numerals: [String: String] = [
    "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11",
    "xii": "12", "xiii": "13", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
  ]

  /// The key of a title: its words without blanks between them.
  package static func text(_ title: String) -> String { words(title).joined() }

  /// The words of the key.
  package static func words(_ title: String) -> [String] {
    var words = rawWords(title)
    if words.count > 1, articles.contains(words[0]) || words[0] == "l" { words.removeFirst() }
    return words.map { numerals[$0] ?? ($0 == "et" || $0 == "und" ? "and" : $0) }
  }

  private static func rawWords(_ title: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in title.unicodeScalars {
      switch scalar {
      case "'", "’", "‘", "`", "´": continue
      case "&":
        if !word.isEmpty { words.append(word) }
        word = ""
        words.append("and")
      default:
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          word += folded(scalar)
        } else if scalar.properties.generalCategory != .nonspacingMark, !word.isEmpty {
          words.append(word)
          word = ""
        }
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Small, without accents; ligatures spelt out.
  private static func folded(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return scalar.properties.lowercaseMapping }
    switch scalar {
    case "æ", "Æ": return "ae"
    case "œ", "Œ": return "oe"
    case "ß": return "ss"
    case "ø", "Ø": return "o"
    case "ð", "Ð": return "d"
    case "ł", "Ł": return "l"
    default: break
    }
    let place = Int(scalar.value) - 0xC0
    if place >= 0, place < latin.count { return String(latin[place]) }
    return scalar.properties.lowercaseMapping
  }

  /// The bare letters of U+00C0 to U+017F, in runs of equal ones.
  private static let latin: [Character] = {
    let latin1 = "aaaaaaaceeeeiiiidnooooo-ouuuuyts"
    let runs: [(Character, Int)] = [
      ("a", 6), ("c", 8), ("d", 4), ("e", 10), ("g", 8), ("h", 4), ("i", 12), ("j", 2), ("k", 3),
      ("l", 10), ("n", 9), ("o", 8), ("r", 6), ("s", 8), ("t", 6), ("u", 12), ("w", 2), ("y", 3),
      ("z", 6), ("s", 1),
    ]
    return Array(latin1 + latin1) + runs.flatMap { Array(repeating: $0, count: $1) }
  }()
}
