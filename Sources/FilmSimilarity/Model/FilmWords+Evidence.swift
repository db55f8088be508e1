extension FilmWords: Evidence {
  var name: String { "words" }
  var kind: EvidenceKind { .text }
  var forMany: any Evidence { WordPostings(self) }

  func knows(_ film: Int) -> Bool { scales.withElements { $0[film] > 0 } }

  func describe(
    _ film: Int, and other: Int, wordCount: Int, in shared: inout SharedEvidence
  ) {
    guard origin(ofFilm: film) == .own, origin(ofFilm: other) == .own else { return }
    let best = self.shared(film, other)
      .sorted { ($1.share, $0.word) < ($0.share, $1.word) }.prefix(wordCount)
    shared.words = spelled(best.map(\.word))
  }

  func outputs(_ precision: Safetensors.Precision) -> [Safetensors.Output] {
    [
      Safetensors.output("words_starts", starts),
      Safetensors.output("words_columns", columns),
      Safetensors.output("words_weights", weights),
      Safetensors.output("words_scales", scales),
      Safetensors.output("words_spellings", spellings),
    ]
  }

  func enter(_ manifest: inout ModelManifest, weight: Float) {
    manifest.words = .init(weight: weight)
  }

  /// Reads the words of a model's films, and checks that every index exists.
  init(_ file: Safetensors, filmCount: Int) throws(SimilarityError) {
    self.init(
      starts: try file.numbers(named: "words_starts", of: Int32.self, count: filmCount + 1),
      columns: try file.numbers(named: "words_columns", of: UInt16.self),
      weights: try file.numbers(named: "words_weights", of: UInt8.self),
      scales: try file.numbers(named: "words_scales", of: Float.self, count: filmCount),
      spellings: try file.numbers(named: "words_spellings", of: UInt8.self))
    guard columns.count == weights.count, starts.areStarts(of: columns.count) else {
      throw .malformed(path: file.path, reason: "the words of its films are not in rows")
    }
  }
}
