internal import FilmData

/// A person's name as someone types it: all of its words are words of the name, in any case, with or without accents.
struct PersonName {
  /// The name as it was typed.
  let text: String
  private let words: Set<String>

  init(_ text: String) {
    self.text = text
    words = Set(TitleKey.words(of: text))
  }

  /// The longest word, which the key of each name that matches contains.
  var longestWord: String { words.max { ($0.utf8.count, $1) < ($1.utf8.count, $0) } ?? "" }

  /// Whether it may be the name.
  func matches(_ name: String) -> Bool {
    !words.isEmpty && words.isSubset(of: TitleKey.words(of: name))
  }
}
