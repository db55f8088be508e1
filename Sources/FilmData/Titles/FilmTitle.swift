/// A title as data sets write it, split into its parts: "Mirror, The (Zerkalo) (1975)" is "The Mirror",
/// also called "Zerkalo", of 1975.
///
/// Trailing parentheses hold the year and other titles, with or without "a.k.a."; an article
/// after a comma is moved to the front, in each of the titles.
public struct FilmTitle: Sendable, Hashable {
  /// The title as people write it: "The Mirror".
  public var title: String
  /// Other titles, in their order: "Zerkalo".
  public var alternates: [String]
  /// The year of release; the first one of a series.
  public var year: Int?

  /// The years that a number in parentheses can mean.
  public static let years = 1870...2100

  /// More parentheses than any film's title has at its end; those before them stay in the title.
  private static let mostGroups = 8

  /// Splits a title into its parts; any text is a title, even the empty one.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  public init(parsing text: some StringProtocol) {
    var rest = Substring(text).trimmed
    var groups: [Substring] = []
    while groups.count < Self.mostGroups, let (before, group) = Self.trailingGroup(of: rest) {
      if let found = Self.year(in: group), groups.isEmpty, year == nil || year == found {
        year = found
      } else if Self.belongsToTitle(before: before) {
        break
      } else {
        groups.append(group)
      }
      rest = before
    }
    alternates = []
    let parts = Self.splitAtAlias(rest)
    title = Self.withArticleInFront(parts.title)
    let others = [parts.alias].compactMap { $0 } + groups.reversed()
    for other in others {
      let name = Self.withArticleInFront(Self.withoutAlias(other))
      if !name.isEmpty, name != title, !alternates.contains(name) { alternates.append(name) }
    }
  }

  /// Splits off the parentheses at the end, unless they are the whole text.
  private static func trailingGroup(of text: Substring) -> (before: Substring, group: Substring)? {
    guard text.utf8.last == UInt8(ascii: ")") else { return nil }
    var depth = 0
    var index = text.utf8.endIndex
    while index > text.utf8.startIndex {
      index = text.utf8.index(before: index)
      let byte = text.utf8[index]
      if byte == UInt8(ascii: ")") { depth += 1 }
      if byte == UInt8(ascii: "(") { depth -= 1 }
      if depth == 0 { break }
    }
    let before = text[..<index].trimmed
    guard depth == 0, !before.isEmpty else { return nil }
    return (
      before, Substring(text.utf8[text.utf8.index(after: index)...].dropLast()).trimmed
    )
  }

  /// The year of "1975", "2006–2007", "2011-" or, as in encyclopaedias, "2014 film".
  private static func year(in group: Substring) -> Int? {
    let digits = group.utf8.prefix { $0 &- 0x30 < 10 }
    guard digits.count == 4, let year = Int(Substring(digits)), years.contains(year) else {
      return nil
    }
    let rest = group.utf8.dropFirst(4)
    let text = Substring(rest)
    let isYear =
      rest.isEmpty || text.hasPrefix("-") || text.hasPrefix("–")
      || text.hasPrefix(" ") && text.hasSuffix("film")
    return isYear ? year : nil
  }

  /// "Birdman: Or (The Unexpected Virtue of Ignorance)" is one title.
  private static func belongsToTitle(before: Substring) -> Bool {
    guard before.utf8.count > 3 else { return false }
    return before.utf8.suffix(3).elementsEqual(" or".utf8) { $0 | 0x20 == $1 | 0x20 }
  }

  private static func splitAtAlias(_ text: Substring) -> (title: Substring, alias: Substring?) {
    for mark in [" a.k.a. ", " A.K.A. "] {
      guard text.utf8.count > mark.utf8.count else { break }
      var index = text.utf8.startIndex
      while let dot = text.utf8[index...].firstIndex(of: UInt8(ascii: " ")) {
        if text[dot...].utf8.starts(with: mark.utf8) {
          let alias = text[text.utf8.index(dot, offsetBy: mark.utf8.count)...]
          return (text[..<dot].trimmed, alias.trimmed)
        }
        index = text.utf8.index(after: dot)
      }
    }
    return (text, nil)
  }

  private static func withoutAlias(_ text: Substring) -> Substring {
    for mark in ["a.k.a. ", "A.K.A. ", "a.k.a.", "aka "] where text.hasPrefix(mark) {
      return text.dropFirst(mark.count).trimmed
    }
    return text
  }

  /// "Mirror, The" becomes "The Mirror", "Avventura, L'" becomes "L'Avventura".
  private static func withArticleInFront(_ text: Substring) -> String {
    guard let comma = text.utf8.suffix(6).lastIndex(of: UInt8(ascii: ",")) else {
      return String(text)
    }
    let article = text[text.utf8.index(after: comma)...].trimmed
    let isElided = article.utf8.last == UInt8(ascii: "'") || article.hasSuffix("’")
    let word = TitleKey(String(article)).text
    let isArticle = word.withUnsafeBufferPointer { TitleWord($0).isArticle }
    let rest = text[..<comma].trimmed
    guard isArticle, !rest.isEmpty else { return String(text) }
    return String(article) + (isElided ? "" : " ") + String(rest)
  }
}

extension StringProtocol where SubSequence == Substring {
  /// Without blanks at its ends.
  var trimmed: Substring {
    var utf8 = self[...].utf8
    while let first = utf8.first, first <= 0x20 { utf8.removeFirst() }
    while let last = utf8.last, last <= 0x20 { utf8.removeLast() }
    return Substring(utf8)
  }
}
