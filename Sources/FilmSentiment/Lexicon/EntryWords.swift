/// The words of entries, with marks and without.
enum EntryWords {
  /// The words without their marks: `not`, `funny` of `not NOT_funny`.
  static func plain(_ entry: some StringProtocol) -> [Substring] {
    Substring(entry).split(separator: " ").map(unmarked)
  }

  /// A word without its marks.
  static func unmarked(_ word: Substring) -> Substring {
    var rest = word
    while let mark = outermost(rest) { rest = rest.dropFirst(mark.prefix.utf8.count) }
    return rest
  }

  /// The marks of a word, the outermost first.
  static func marks(of word: Substring) -> [WordMark] {
    var rest = word
    var marks: [WordMark] = []
    while let mark = outermost(rest) {
      marks.append(mark)
      rest = rest.dropFirst(mark.prefix.utf8.count)
    }
    return marks
  }

  /// Words are in lower case, so a first capital means a mark.
  private static func outermost(_ word: Substring) -> WordMark? {
    guard let first = word.utf8.first, (0x41...0x5A).contains(first) else { return nil }
    return WordMark.allCases.first {
      word.utf8.count > $0.prefix.utf8.count && word.hasPrefix($0.prefix)
    }
  }

  /// Whether `others` has `words` as a run.
  static func contains<Word>(
    _ others: [Word], run words: [Word], _ matches: (Word, Word) -> Bool
  ) -> Bool {
    guard !words.isEmpty, words.count <= others.count else { return false }
    return (0...others.count - words.count).contains { start in
      zip(words, others[start...]).allSatisfy(matches)
    }
  }
}
