import LinearAlgebra

extension CoLikes {
  /// The counts with further people, none of whom has been counted yet.
  ///
  /// Exact for every pair that is kept; for a pair that was not among a film's nearest before, only the
  /// further people count.
  ///
  /// - Parameters:
  ///   - matrix: Further users × films; whatever is stored is a like.
  ///   - count: How many films are kept for each.
  /// - Complexity: O(films · `count` + the sum of the squares of the numbers of users' likes).
  func adding(_ matrix: SparseMatrix, perFilm count: Int, threads: Int? = nil) -> CoLikes {
    let further = CoLikeCounts(matrix)
    let sums = likes.withElements { old in
      zip(old, further.likes).map { Int32(clamping: Int($0) + Int($1)) }
    }
    let reverse = reversed
    let rows = ParallelRows(count: sums.count, chunk: 64, threads: threads).map { chunk in
      chunk.map { film in
        var common: [Int: Int32] = [:]
        for pair in reverse[film] + pairs(film) { common[pair.film] = pair.count }
        further.forEachLike(with: film) { common[$0, default: 0] += 1 }
        common[film] = nil
        return Self.nearest(count, of: common, to: film, likes: sums)
      }
    }.flatMap { $0 }
    return CoLikes(userCount: userCount + matrix.rowCount, likes: sums, rows: rows)
  }

  /// The pairs by the film that is the other one's nearest.
  private var reversed: [[(film: Int, count: Int32)]] {
    let filmCount = likes.withElements { $0.count }
    var rows = [[(film: Int, count: Int32)]](repeating: [], count: filmCount)
    for film in 0..<filmCount {
      for pair in pairs(film) { rows[pair.film].append((film, pair.count)) }
    }
    return rows
  }

  private static func nearest(
    _ count: Int, of common: [Int: Int32], to film: Int, likes: [Int32]
  ) -> [(film: Int, count: Int32)] {
    let others = common.keys.sorted()
    let scores = others.map {
      cosine(common: common[$0] ?? 0, likes: likes[film], otherLikes: likes[$0])
    }
    return TopK.best(count, of: scores) { scores[$0] > 0 }.map { others[$0.index] }.sorted()
      .map { ($0, common[$0] ?? 0) }
  }
}
