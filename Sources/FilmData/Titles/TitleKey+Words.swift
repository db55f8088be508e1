/// Keys as texts, for joining collections and recognising families of titles.
extension TitleKey {
  /// The key of a title as one word, equal for two titles that are the same.
  package static func joinedText(_ title: String) -> String {
    String(decoding: TitleKey(title).joined, as: UTF8.self)
  }

  /// The same for all spellings of catalogues: without a studio's name, "vol" and "pt" written out.
  package static func copyText(_ title: String) -> String {
    var words = words(of: title)
    if let studio = studios.first(where: { words.count > $0.count && words.starts(with: $0) }) {
      // Read again, since an article is now in front.
      words = Self.words(of: words.dropFirst(studio.count).joined(separator: " "))
    }
    return words.map { $0 == "vol" ? "volume" : $0 == "pt" ? "part" : $0 }.joined()
  }

  /// Studios whose names only some catalogues put before a title.
  ///
  /// "Marvel's The Avengers" is "The Avengers". Names of people ("Tyler Perry's") are part of a title:
  /// without them it could be another film's.
  private static let studios = [["marvels"], ["disneys"], ["walt", "disneys"], ["pixars"]]

  /// The words of a title's key.
  package static func words(of title: String) -> [String] {
    let key = TitleKey(title)
    return key.words.map { String(decoding: key.text[$0], as: UTF8.self) }
  }
}
