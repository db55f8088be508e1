extension TitleIndex {
  /// A surname alone names a director only if one of their films is as well known as this: "tarantino",
  /// but not every Smith.
  private static let leastRenownOfASurname = 40.0
  /// How many directors of one surname are named.
  private static let mostNames = 3

  /// The refusal of a query that is a director's whole name, or the surname of a well-known one.
  ///
  /// - Complexity: O(films).
  func director(_ query: String) -> TitleRefusal? {
    let key = TitleKey(query)
    guard key.joined.count > 1, !key.words.isEmpty else { return nil }
    var films: [String: [Int]] = [:]
    var isSurname: Set<String> = []
    self.films.forEachDirector { film, name in
      guard name.count >= key.joined.count else { return }
      let full = TitleKey(String(decoding: name, as: UTF8.self))
      guard full.words.count >= key.words.count,
        full.text.suffix(key.text.count).elementsEqual(key.text)
      else { return }
      let start = full.text.count - key.text.count
      guard start == 0 || full.text[start - 1] == UInt8(ascii: " ") else { return }
      let text = String(decoding: name, as: UTF8.self)
      films[text, default: []].append(film)
      if start > 0 { isSurname.insert(text) }
    }
    let known = films.filter { name, places in
      !isSurname.contains(name)
        || places.contains {
          self.films.renown(of: $0).estimate >= Self.leastRenownOfASurname
        }
    }
    guard !known.isEmpty else { return nil }
    let total = known.mapValues { $0.reduce(0) { $0 + self.films.renown(of: $1).estimate } }
    let names = known.keys.sorted {
      (total[$1] ?? 0, $0) < (total[$0] ?? 0, $1)
    }
    return TitleRefusal(
      .director(names: Array(names.prefix(Self.mostNames))),
      suggestions: Array(byRenown(known.values.flatMap { $0 }).prefix(Self.listCount)))
  }
}
