/// A film's identifier at a source, in the form in which it is compared.
public struct FilmID: Sendable, Hashable {
  /// Whose identifier it is.
  public let kind: FilmIDKind
  /// The identifier: `tt0072443` at IMDb, `1394` at MovieLens, `the_mirror_1975` at Rotten Tomatoes.
  public let value: String

  /// Brings an identifier to its form; `nil` for one that cannot be of that kind.
  ///
  /// - Parameters:
  ///   - value: as a table has it: IMDb's number with or without `tt`, a number with zeros in front, a page such as
  ///     `m/the_mirror_1975`.
  ///   - kind: whose it is, if that is known; else its form tells.
  public init?(_ value: String, kind: FilmIDKind? = nil) {
    let value = String(value.trimmed)
    let form = FilmIDKind(value: value)
    // A word is no number of anyone, and "tt0072443" is IMDb's in any column.
    let kind = form == .number ? kind ?? form : form
    switch kind {
    case .imdb:
      guard let number = Int(value.drop { !$0.isNumber }), number > 0 else { return nil }
      self.value = FilmIDKind.imdbText(number)
    case .number, .tmdb:
      guard let number = Int(value) ?? Self.whole(value), number > 0 else { return nil }
      self.value = String(number)
    case .key:
      // Kaggle's tables of Rotten Tomatoes have "m/" before a film's page.
      let page = value.hasPrefix("m/") ? String(value.dropFirst(2)) : value
      if page.isEmpty { return nil }
      self.value = page
    }
    self.kind = kind
  }

  /// The number of `862.0`, as pandas writes a column with gaps.
  private static func whole(_ text: String) -> Int? {
    text.hasSuffix(".0") ? Int(text.dropLast(2)) : nil
  }
}
