/// Keys as texts, for joining collections and telling families of titles.
extension TitleKey {
  /// The key of a title as one word: what two titles that are the same have in common.
  package static func joinedText(_ title: String) -> String {
    String(decoding: TitleKey(title).joined, as: UTF8.self)
  }

  /// The words of a title's key.
  package static func words(of title: String) -> [String] {
    let key = TitleKey(title)
    return key.words.map { String(decoding: key.text[$0], as: UTF8.self) }
  }
}
