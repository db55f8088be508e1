extension TitleKey {
  /// The key of a title for joining collections.
  ///
  /// As ``copyText(_:)``, and "Volume 2", "Part Two" and "2" are equal. A title of one word is not unified: "9"
  /// and "Nine" of one year are two films.
  static func joinText(_ title: String) -> String {
    let words = words(of: title)
    if words.count == 1 {
      return String(decoding: TitleKey(title, unifies: false).joined, as: UTF8.self)
    }
    let kept = words.indices.filter { index in
      let isNumbered = index + 1 < words.count && words[index + 1].utf8.allSatisfy { $0 < 0x3A }
      return index == 0 || !isNumbered || !instalments.contains(words[index])
    }
    return copyText(kept.map { words[$0] }.joined(separator: " "))
  }

  /// Words that some catalogues put before the number of a sequel.
  private static let instalments: Set<String> = [
    "vol", "volume", "pt", "part", "chapter", "episode",
  ]

  /// The title without the number before its second part: "Night at the Museum 2: Battle of the Smithsonian" is
  /// "Night at the Museum: Battle of the Smithsonian" elsewhere; `nil` for any other title.
  static func withoutNumber(_ title: String) -> String? {
    guard let colon = title.range(ofFirst: ": "),
      let blank = title[..<colon.lowerBound].lastIndex(of: " ")
    else { return nil }
    let last = words(of: "x " + title[blank..<colon.lowerBound]).last ?? ""
    guard !last.isEmpty, last.utf8.count <= 2, last.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
      return nil
    }
    return String(title[..<blank] + title[colon.lowerBound...])
  }
}

extension String {
  /// Where a text first begins.
  fileprivate func range(ofFirst text: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(text) {
        return index..<self.index(index, offsetBy: text.count)
      }
      index = self.index(after: index)
    }
    return nil
  }
}
