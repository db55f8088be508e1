import LinearAlgebra

extension CoLikes: Evidence {
  var name: String { "co-likes" }
  var kind: EvidenceKind { .ratings }

  func knows(_ film: Int) -> Bool { starts.withElements { $0[film] < $0[film + 1] } }

  func cosines(of film: Int, into result: UnsafeMutableBufferPointer<Float>) {
    result.update(repeating: 0)
    for pair in row(film) { result[pair.film] = pair.nearness }
  }

  func cosines(of film: Int, with others: [Int]) -> [Float] {
    let pairs = pairs(film)
    return others.map { other in
      pairs.first { $0.film == other }.map { nearness(film, $0) } ?? 0
    }
  }

  func describe(_ film: Int, and other: Int, wordCount: Int, in shared: inout SharedEvidence) {
    let pair = self.shared(film, other)
    (shared.coLikes, shared.lift) = (pair?.count, pair?.lift)
  }

  func learning(from likes: SparseMatrix, perFilm count: Int) -> (any Evidence)? {
    adding(likes, perFilm: count)
  }

  func outputs(_ precision: Safetensors.Precision) -> [Safetensors.Output] {
    [
      Safetensors.output("co-likes_likes", likes),
      Safetensors.output("co-likes_starts", starts),
      Safetensors.compactOutput("co-likes_films", films),
      Safetensors.compactOutput("co-likes_counts", counts),
    ]
  }

  func enter(_ manifest: inout ModelManifest, weight: Float) {
    manifest.coLikes = .init(weight: weight, users: userCount)
  }

  /// Reads what people like together, and checks that every index exists.
  init(_ file: Safetensors, filmCount: Int, userCount: Int) throws(SimilarityError) {
    self.init(
      userCount: userCount,
      likes: try file.numbers(named: "co-likes_likes", of: Int32.self, count: filmCount),
      starts: try file.numbers(named: "co-likes_starts", of: Int32.self, count: filmCount + 1),
      films: try file.integers(named: "co-likes_films"),
      counts: try file.integers(named: "co-likes_counts"))
    guard films.count == counts.count, films.areBelow(filmCount), starts.areStarts(of: films.count)
    else {
      throw .malformed(path: file.path, reason: "the co-likes of its films are not in rows")
    }
  }
}
