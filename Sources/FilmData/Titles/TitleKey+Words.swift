/// Keys as texts, for joining collections and telling families of titles.
extension TitleKey {
  /// The key of a title as one word: what two titles that are the same have in common.
  package static func joinedText(_ title: String) -> String {
    String(decoding: TitleKey(title).joined, as: UTF8.self)
  }

  /// The same however catalogues spell it: without a studio's name, "vol" and "pt" written out.
  package static func copyText(_ title: String) -> String {
    var words = words(of: title)
    if let studio = studios.first(where: { words.count > $0.count && words.starts(with: $0) }) {
      // Read again, since an article comes to the front.
      words = Self.words(of: words.dropFirst(studio.count).joined(separator: " "))
    }
    return words.map { $0 == "vol" ? "volume" : $0 == "pt" ? "part" : $0 }.joined()
  }

  /// Studios whose name some catalogues put before a title and others do not.
  ///
  /// "Marvel's The Avengers" is "The Avengers". Names of people ("Tyler Perry's") are part of a title:
  /// other films are called what stands behind.
  private static let studios = [["marvels"], ["disneys"], ["walt", "disneys"], ["pixars"]]

  /// The words of a title's key.
  package static func words(of title: String) -> [String] {
    let key = TitleKey(title)
    return key.words.map { String(decoding: key.text[$0], as: UTF8.self) }
  }
}
