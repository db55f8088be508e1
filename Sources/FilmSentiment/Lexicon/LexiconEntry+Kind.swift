extension LexiconEntry {
  /// In which surroundings the entry counts.
  public var kind: EntryKind { EntryKind(of: text) }

  /// How much a lexicon would lose with the entry: |valence| · √occurrences, by which training
  /// chooses entries too.
  ///
  /// An entry added by hand counts as if it had been seen once.
  public var strength: Float { abs(valence) * Float(max(1, occurrences)).squareRoot() }
}
