import LinearAlgebra

extension CoLikes {
  /// The counts with further people, of whom none is among those counted already.
  ///
  /// Exact for every pair that is kept; of a pair that was not among a film's nearest before, only the
  /// further people count.
  ///
  /// - Parameters:
  ///   - matrix: Further users × films; whatever is stored is a like.
  ///   - count: How many films are kept for each.
  /// - Complexity: O(films · `count` + the sum of the squares of the numbers of users' likes).
  func adding(_ matrix: SparseMatrix, perFilm count: Int, threads: Int? = nil) -> CoLikes {
    let byFilm = matrix.transposed()
    let sums = likes.withElements { old in
      old.indices.map { old[$0] + Int32(byFilm.storedCount(inRow: $0)) }
    }
    let reverse = reversed
    let rows = ParallelRows(count: byFilm.rowCount, chunk: 64, threads: threads).map { chunk in
      chunk.map { film in
        var common: [Int: Int32] = [:]
        for pair in reverse[film] { common[pair.film] = pair.count }
        for pair in pairs(film) { common[pair.film] = pair.count }
        for entry in byFilm.rowRange(film) {
          for other in matrix.rowRange(Int(byFilm.columns[entry])) {
            common[Int(matrix.columns[other]), default: 0] += 1
          }
        }
        common[film] = nil
        return CoLikes.nearest(common, to: film, sums, count)
      }
    }.flatMap { $0 }
    var starts = [Int32(0)]
    for row in rows { starts.append((starts.last ?? 0) + Int32(row.count)) }
    return CoLikes(
      userCount: userCount + matrix.rowCount, likes: StoredNumbers(sums),
      starts: StoredNumbers(starts),
      films: StoredIntegers(rows.flatMap { $0.map { Int32($0.film) } }),
      counts: StoredIntegers(rows.flatMap { $0.map(\.count) }))
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
    _ common: [Int: Int32], to film: Int, _ likes: [Int32], _ count: Int
  ) -> [(film: Int, count: Int32)] {
    let others = common.keys.sorted()
    let scores = others.map { nearness(common[$0] ?? 0, likes[film], likes[$0]) }
    return TopK.best(count, of: scores) { scores[$0] > 0 }.map { others[$0.index] }.sorted()
      .map { ($0, common[$0] ?? 0) }
  }
}
