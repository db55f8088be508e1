public import FilmAnalytics

extension ReviewScorer {
  /// Lets the reviews of a catalogue count in the context of the reviews that are scored, beside those of the input.
  ///
  /// ```swift
  /// scorer.countContext(of: try Catalogue("films.sqlite", access: .read))
  /// try scorer.gatherContext(of: ["reviews.jsonl"])
  /// ```
  ///
  /// A review that the catalogue has too never counts for itself, and counts once for others, as the catalogue has it.
  ///
  /// - Throws: ``CatalogueError``.
  /// - Complexity: O(reviews of the catalogue), some 60 bytes each.
  public mutating func countContext(of catalogue: Catalogue) throws {
    if context != nil { known = try CatalogueContext(catalogue) }
  }
}
