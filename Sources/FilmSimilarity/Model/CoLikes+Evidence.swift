import LinearAlgebra

extension CoLikes: Evidence {
  static let sourceName = "co-likes"
  var name: String { Self.sourceName }
  var kind: EvidenceKind { .ratings }

  func knows(_ film: Int) -> Bool { starts.withElements { $0[film] < $0[film + 1] } }

  /// A film is not among its own nearest.
  func ownCosine(of _: Int) -> Float { 0 }

  func addCosines(of query: WeightedFilms, to sums: UnsafeMutableBufferPointer<Float>) {
    for entry in query.entries {
      for pair in row(entry.film) { sums[pair.film] += entry.weight * pair.nearness }
    }
  }

  func cosines(of query: WeightedFilms, with others: [Int]) -> [Float] {
    var sums: [Int: Float] = [:]
    for entry in query.entries {
      for pair in row(entry.film) { sums[pair.film, default: 0] += entry.weight * pair.nearness }
    }
    return others.map { sums[$0] ?? 0 }
  }

  func meanCosine(of film: Int) -> Float {
    row(film).reduce(0) { $0 + $1.nearness } / Float(max(1, likes.count))
  }

  func batch() -> any EvidenceBatch { CoLikeBatch(self) }

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
    guard films.count == counts.count, films.areBelow(filmCount), counts.areBelow(userCount + 1),
      starts.areStarts(of: films.count), likes.withElements({ $0.allSatisfy { $0 >= 0 } })
    else {
      throw .malformed(path: file.path, reason: "the co-likes of its films are not in rows")
    }
  }
}

/// The few films that are liked together with those of each query, in order.
private final class CoLikeBatch: EvidenceBatch {
  private let coLikes: CoLikes
  private var rows: [[WeightedFilms.Entry]] = []

  init(_ coLikes: CoLikes) { self.coLikes = coLikes }

  func load(_ queries: [WeightedFilms]) {
    rows = queries.map { query in
      WeightedFilms(
        query.entries.flatMap { entry in
          coLikes.row(entry.film).map {
            WeightedFilms.Entry(film: $0.film, weight: entry.weight * $0.nearness)
          }
        }
      ).entries
    }
  }

  func add(with others: Range<Int>, to tile: UnsafeMutableBufferPointer<Float>) {
    for (index, row) in rows.enumerated() {
      for entry in row where others.contains(entry.film) {
        tile[index * others.count + entry.film - others.lowerBound] += entry.weight
      }
    }
  }
}
