public import FilmSimilarity

extension ReviewScorer {
  /// Lets the Tomatometers of a model's films count in the context of the reviews that are scored: each as so many other
  /// reviews of its film.
  ///
  /// A review with a label is taken for one of those that the meter counts, and does not count for itself; of one
  /// without a label nobody can tell whether the meter has it.
  public mutating func countContext(ofMetersOf search: TitleSearch) {
    if context != nil { known = KnownMeters(search) }
  }
}
