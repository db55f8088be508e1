/// Looks closely at a text in which few entries were found: whether any of them is evidence, and whether
/// the text is English at all.
///
/// Entries match in other languages too ("Un film magnifique, une merveille de bout en bout." has "film",
/// "de", "en" and "magnifique"). So words are counted: English ones that stand in nearly every sentence,
/// those of other languages, and of the rest those that the lexicon knows and those that it does not.
///
/// Measured on 85,995 reviews by critics: 359 are found not to be English, of which four are; 62 others say
/// nothing ("‐ Boxoffice Magazine", "Zzzzzz."). Of 2,952 reviews by audiences all are evidence.
struct EvidenceCheck {
  private let table: WeightTable
  private let lines: [LexiconEntries.Line]
  private let words = LanguageWords.all
  /// Whether the lexicon is an English one; others are not asked for the language.
  private let isEnglish: Bool

  /// Whether a text is looked at: of English ones one in ten, of others all that were seen.
  @inline(__always)
  static func isSparse(matches: Int, words: Int) -> Bool { matches <= words }

  init(_ lexicon: Lexicon) {
    table = lexicon.table
    lines = lexicon.entries.lines
    // A lexicon trained on English has all of the words, one of another language a few of them.
    let known = LanguageWords.english.count { [table] in table.find($0) != nil }
    isEnglish = known * 2 > LanguageWords.english.count
  }

  /// What a text has for evidence.
  ///
  /// - Parameters:
  ///   - buffer: the words of its first window.
  ///   - matches: how many entries it matches.
  func evidence(
    of text: UnsafeRawBufferPointer, in buffer: borrowing TokenBuffer, matches: Int
  ) -> TextEvidence {
    if text.count <= MissingText.longest || buffer.count == 0, MissingText.contains(text) {
      return .noText
    }
    guard matches == 0 || isEnglish else { return .entries }
    if matches > 0, isPlainlyEnglish(buffer) { return .entries }
    let counts = count(buffer, of: text) { _ in false }
    let kind = isEnglish && counts.isForeign ? TextEvidence.otherLanguage : .unknownWords
    if matches == 0 { return kind }
    guard counts.isForeign || counts.isUnknown else { return .entries }
    return evidence(of: text, in: buffer)
  }

  /// Whether there are so many English words that no other word matters, as in nearly every text.
  private func isPlainlyEnglish(_ buffer: borrowing TokenBuffer) -> Bool {
    var (english, others) = (0, 0)
    for index in 0..<buffer.count where !buffer.flags[index].isName {
      switch words.kind(of: buffer[index].plainHash) {
      case .english: english += 1
      case .shared: break
      case .foreign, .other: others += 1
      }
    }
    return english > 0 && 2 * english >= others
  }

  /// What a text has for evidence that matches entries: those of several words are looked for too.
  private func evidence(
    of text: UnsafeRawBufferPointer, in buffer: borrowing TokenBuffer
  ) -> TextEvidence {
    var isKnown = [Bool](repeating: false, count: buffer.count)
    var isHandwritten = false
    var features = Features()
    features.forEach(in: buffer, lastSentence: Int.max) { feature in
      guard let number = table.find(feature.key) else { return }
      isHandwritten = isHandwritten || lines[number].occurrences == 0
      let run = max(0, feature.first)..<max(0, feature.last + 1)
      // English reviews quote runs of other languages, and critics' reviews are not all in English.
      if run.contains(where: { words.kind(of: buffer[$0].plainHash) == .foreign }) { return }
      for index in run { isKnown[index] = true }
    }
    // An entry that a person wrote is evidence in any language.
    if isHandwritten { return .entries }
    let counts = count(buffer, of: text) { isKnown[$0] }
    return counts.isForeign ? .otherLanguage : counts.isUnknown ? .unknownWords : .entries
  }

  /// Counts words that are no names.
  ///
  /// - Parameter isKnown: whether a word is part of an entry; one that is an entry is known anyway.
  private func count(
    _ buffer: borrowing TokenBuffer, of text: UnsafeRawBufferPointer, _ isKnown: (Int) -> Bool
  ) -> WordCounts {
    var counts = WordCounts()
    for index in 0..<buffer.count where !buffer.flags[index].isName {
      let token = buffer[index]
      switch words.kind(of: token.plainHash) {
      case .english: counts.english += 1
      case .shared: break
      case .foreign: counts.foreign += 1
      case .other where isKnown(index) || table.find(token.plainHash) != nil: counts.known += 1
      case .other where Self.hasOtherLetters(text[Int(token.start)..<Int(token.end)]):
        counts.accented += 1
      // An emoji is of no language.
      case .other where text[Int(token.start)] >= 0x80: break
      case .other: counts.unknown += 1
      }
    }
    return counts
  }

  /// Whether a word has letters beyond ASCII, such as accented or Cyrillic ones; an emoji is none.
  private static func hasOtherLetters(_ word: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard word.contains(where: { $0 >= 0x80 }) else { return false }
    return String(decoding: word, as: UTF8.self).unicodeScalars.contains {
      !$0.isASCII && $0.properties.isAlphabetic
    }
  }
}

/// Words of a text that are no names, by what they tell of its language.
private struct WordCounts {
  var english = 0
  var foreign = 0
  /// Words that the lexicon knows, and are of neither list.
  var known = 0
  var unknown = 0
  /// Unknown words with letters beyond ASCII.
  var accented = 0

  /// Whether other languages prevail; a few of their words are in English texts too.
  var isForeign: Bool {
    let marks = foreign + accented
    let others = marks + unknown
    let ours = 2 * english + known
    if marks > 0, others > (marks < 3 ? 2 : 1) * ours { return true }
    return english == 0 && unknown >= 8 && unknown > 2 * known
  }

  /// Whether not one word is known that a language has for itself.
  var isUnknown: Bool { english + known == 0 && foreign + accented + unknown > 0 }
}
