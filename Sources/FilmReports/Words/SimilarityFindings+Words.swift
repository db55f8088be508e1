package import FilmAnalytics

extension SimilarityFindings.Coverage {
  /// "tags.csv: the model knows the films of 40 of 50 tags".
  package var sentence: String {
    "\(path): the model knows the films of \(knownCount) of \(count) \(content.rawValue)"
  }
}

extension SimilarityFindings.UnusedJudgements {
  /// The most unknown films that are named.
  private static let mostNamed = 10

  /// The unusable rows, in sentences; empty without any.
  package var sentences: [String] { [unknownFilms, filmsNamedTwice].compactMap { $0 } }

  private var unknownFilms: String? {
    guard !unknown.isEmpty else { return nil }
    let named = unknown.prefix(Self.mostNamed).map(Table.harmless).joined(separator: ", ")
    let more =
      unknown.count > Self.mostNamed ? " and \(unknown.count - Self.mostNamed) more" : ""
    return
      "\(path): the model does not know \(Plural.text(unknown.count, "film")): \(named)\(more); "
      + "\(Plural.text(unknownRowCount, "row")) left out"
  }

  private var filmsNamedTwice: String? {
    guard selfRowCount > 0 else { return nil }
    return "\(path): \(Plural.text(selfRowCount, "row")) left out that "
      + "\(selfRowCount == 1 ? "names" : "name") one film twice"
  }
}
