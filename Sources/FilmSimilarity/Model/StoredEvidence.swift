/// The evidence of a model as its files keep it.
struct StoredEvidence: Sendable {
  private(set) var sources: [EvidenceSource] = []
  private(set) var nearest: NearestFilms?

  /// None.
  init() {}

  /// Reads what a model's description names.
  ///
  /// - Throws: `SimilarityError.malformed` where the tensors are not those of the description.
  init(_ manifest: ModelManifest, in file: Safetensors) throws(SimilarityError) {
    let count = manifest.films
    if let words = manifest.words {
      sources.append(EvidenceSource(try FilmWords(file, filmCount: count), weight: words.weight))
    }
    for block in manifest.blocks {
      let rows = try file.rows(named: block.name, count: count)
      sources.append(
        EvidenceSource(
          FactorEvidence(name: block.name, kind: block.kind, rows: rows), weight: block.weight))
    }
    if let coLikes = manifest.coLikes {
      sources.append(
        EvidenceSource(
          try CoLikes(file, filmCount: count, userCount: coLikes.users ?? 0),
          weight: coLikes.weight))
    }
    if manifest.scaled == true {
      sources = try sources.map { source throws(SimilarityError) in
        try source.scaled(by: file, filmCount: count)
      }
    }
    if manifest.nearest == true { nearest = try NearestFilms(file, filmCount: count) }
  }
}
