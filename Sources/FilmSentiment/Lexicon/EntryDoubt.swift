internal import FilmData

/// An entry that a person wrote and that does not do what it says: one that no text can match, or one that is
/// read as less than it says.
public struct EntryDoubt: Sendable, Hashable {
  /// The line of its file, from 1.
  public internal(set) var line: Int
  /// The entry as it was written.
  public let text: String
  /// The nearest entry that texts match; `nil` where the entry has no word at all.
  public let reading: String?
  /// Whether it is left out, since no text can match it; else it counts as its reading.
  public let isLeftOut: Bool

  /// Marks that end sentences or stand around words: without them an entry means the same.
  private static let punctuation: Set<Character> = [
    ".", ",", "!", "?", ";", ":", "…", "\"", "“", "”", "(", ")", "[", "]", "«", "»", "„",
  ]
  /// What may stand between the words of an entry.
  private static let separators: Set<Character> = [
    "-", "‐", "‑", "–", "—", "'", "’", "/", ",", ".", "&",
  ]

  /// What is wrong with an entry; `nil` where nothing is.
  static func about(_ entry: String, line: Int = 0) -> EntryDoubt? {
    let plain = plainText(of: entry)
    if plain.isMarked {
      guard let key = EntryText.key(of: entry.utf8), !matches(key, plain.text) else { return nil }
      let small = inSmallLetters(entry)
      let read = small != entry && about(small) == nil ? small : reading(of: plain.words)
      return EntryDoubt(line: line, text: entry, reading: read, isLeftOut: true)
    }
    let dropped = droppedCharacters(of: entry)
    let read = reading(of: entry)
    guard read == nil || !dropped.isEmpty else { return nil }
    let isLeftOut = read == nil || !dropped.allSatisfy(punctuation.contains)
    return EntryDoubt(line: line, text: entry, reading: read, isLeftOut: isLeftOut)
  }

  /// The entry of a text's words; `nil` where it has none, or too many.
  private static func reading(of text: String) -> String? {
    let read = EntryText.handwritten(text)
    return read == text && tokens(of: text).isEmpty || EntryText.key(of: read.utf8) == nil
      ? nil : read
  }

  /// An entry with its words in lower case; marks are capitals.
  private static func inSmallLetters(_ entry: String) -> String {
    entry.split(separator: " ").map { word in
      let rest = EntryWords.unmarked(word)
      return word.dropLast(rest.count) + rest.lowercased()
    }.joined(separator: " ")
  }

  /// A text in which an entry with marks should be found, its words alone, and whether it has marks.
  private static func plainText(
    of entry: String
  ) -> (text: String, words: String, isMarked: Bool) {
    var words = entry.split(separator: " ").map(String.init)
    var (before, end, isMarked) = ("", "", false)
    // A mark alone ends a sentence of any word.
    if words.count == 1, SentenceBoundary.endWords.contains(words[0]) { before = "so" }
    if words.first == SentenceBoundary.startWord {
      words.removeFirst()
      isMarked = true
    }
    if let last = words.last, SentenceBoundary.endWords.contains(last) {
      (end, isMarked) = (last, true)
      words.removeLast()
    }
    for (index, word) in words.enumerated() {
      let marks = EntryWords.marks(of: word[...])
      isMarked = isMarked || !marks.isEmpty
      words[index] = String(EntryWords.unmarked(word[...]))
      guard index == 0 else { continue }
      if marks.contains(.lastSentence) { before += "so. so " }
      if marks.contains(.afterBut) { before += "but " }
      if marks.contains(.negated) { before += "not " }
    }
    let text = words.joined(separator: " ")
    return (before + text + end, text + end, isMarked)
  }

  /// Whether a text matches an entry's key.
  private static func matches(_ key: UInt64, _ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let normalizer = TextNormalizer()
      // The text lies in its memory.
      defer { withExtendedLifetime(normalizer) {} }
      var buffer = TokenBuffer()
      Tokenizer().tokenize(
        normalizer.normalize(UnsafeRawBufferPointer(bytes)), into: &buffer)
      var isFound = false
      Features.forEach(in: buffer) { isFound = isFound || $0.key == key }
      return isFound
    }
  }

  /// The words of a text, as ranges of its UTF-8.
  private static func tokens(of text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { bytes in
      let normalizer = TextNormalizer()
      var buffer = TokenBuffer()
      Tokenizer().tokenize(
        normalizer.normalize(UnsafeRawBufferPointer(bytes)), into: &buffer)
      return (0..<buffer.count).map {
        normalizer.original(Int(buffer[$0].start)..<Int(buffer[$0].end))
      }
    }
  }

  /// The characters of an entry that are in no word, but for what may stand between words.
  private static func droppedCharacters(of entry: String) -> [Character] {
    let bytes = Array(entry.utf8)
    let tokens = tokens(of: entry)
    var dropped: [Character] = []
    var start = 0
    for (index, next) in (tokens + [bytes.count..<bytes.count]).enumerated() {
      let gap = String(decoding: bytes[start..<next.lowerBound], as: UTF8.self)
      let isBetween = index > 0 && index < tokens.count
      dropped += gap.filter { character in
        !character.isWhitespace && !(isBetween && separators.contains(character))
          // An emoji may be followed by a selector of its form.
          && !character.unicodeScalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint)
      }
      start = next.upperBound
    }
    return dropped
  }
}
