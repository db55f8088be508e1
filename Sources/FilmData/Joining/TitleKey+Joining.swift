extension TitleKey {
  /// The key of a title for joining collections.
  ///
  /// As ``copyText(_:)``; "Volume 2", "Part Two" and "2" are equal, articles and "in 3-D" are left out. A title
  /// of one word is not unified: "9" and "Nine" of one year are two films.
  package static func joinText(_ title: String) -> String {
    let words = words(of: title)
    if words.count == 1 {
      return String(decoding: TitleKey(title, unifies: false).joined, as: UTF8.self)
    }
    return copyText(joinWords(words).joined(separator: " "))
  }

  private static func joinWords(_ words: [String]) -> [String] {
    var kept = words.indices.filter { index in
      let isNumbered = index + 1 < words.count && isNumber(words[index + 1])
      if index > 0, isNumbered, instalments.contains(words[index]) { return false }
      return !articles.contains(words[index])
    }.map { words[$0] }
    for form in [["in", "3", "d"], ["in", "3d"], ["3", "d"], ["3d"]]
    where kept.count > form.count + 1 && kept.suffix(form.count).elementsEqual(form) {
      kept.removeLast(form.count)
    }
    return kept.isEmpty ? words : kept
  }

  /// The keys that a title has in some catalogues: without the number of an instalment before its own name
  /// ("Night at the Museum 2: Battle of the Smithsonian", "Star Wars: Episode VII - The Force Awakens").
  static func shorterJoinTexts(_ title: String) -> [String] {
    let words = words(of: title)
    // "2: …" and "Part One" are whole titles.
    guard words.count > 2,
      let place = words.indices.dropFirst().dropLast().first(where: {
        isNumber(words[$0]) && words[$0].utf8.count <= 2
      }), isSubtitled(title)
    else { return [] }
    let start = place > 1 && instalments.contains(words[place - 1]) ? place - 1 : place
    let rest = Array(words[..<start] + words[(place + 1)...])
    return rest.count > 1 ? [joinText(rest.joined(separator: " "))] : []
  }

  /// The key without the owner that some catalogues put before a title; `nil` where there is none.
  ///
  /// "Frank Miller's Sin City" is "Sin City".
  static func ownedJoinText(_ title: String) -> String? {
    let words = title.split(separator: " ")
    guard
      let owner = words.prefix(3).firstIndex(where: { word in
        ["'s", "’s", "s'", "s’"].contains { word.hasSuffix($0) }
      }), owner + 1 < words.count
    else { return nil }
    let rest = words[(owner + 1)...].joined(separator: " ")
    // "Schindler's List" is not "List".
    return rest.utf8.count >= 6 ? joinText(rest) : nil
  }

  private static func isSubtitled(_ title: String) -> Bool {
    title.contains(": ") || title.contains(" - ") || title.contains(" – ")
  }

  private static func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { $0 &- 0x30 < 10 } }

  private static let articles: Set<String> = ["the", "a", "an"]
  /// Words that some catalogues put before the number of a sequel.
  private static let instalments: Set<String> = [
    "vol", "volume", "pt", "part", "chapter", "episode",
  ]
}
