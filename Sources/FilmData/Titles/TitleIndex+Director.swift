extension TitleIndex {
  /// A surname alone names a director only if one of their films is as well known as this: "tarantino",
  /// but not every Smith.
  private static let leastRenownOfASurname = 40.0
  /// How many directors of one surname are named.
  private static let mostNames = 3

  /// The refusal of a query that is a director's whole name, or the surname of a well-known one.
  ///
  /// - Complexity: O(films of the director).
  func director(_ query: String) -> TitleRefusal? {
    let key = TitleKey(query)
    guard key.joined.count > 1, !key.words.isEmpty else { return nil }
    let found = directors.ending(with: key).filter { name, isSurname in
      !isSurname
        || name.films.contains { films.renown(of: $0).estimate >= Self.leastRenownOfASurname }
    }.map { name, _ in
      (name: name, renown: name.films.reduce(0) { $0 + films.renown(of: $1).estimate })
    }
    guard !found.isEmpty else { return nil }
    let names = found.sorted { ($1.renown, $0.name.text) < ($0.renown, $1.name.text) }
      .map(\.name.text)
    return TitleRefusal(
      .director(names: Array(names.prefix(Self.mostNames))),
      suggestions: Array(byRenown(found.flatMap(\.name.films)).prefix(Self.listCount)))
  }
}
