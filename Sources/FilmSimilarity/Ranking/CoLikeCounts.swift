import LinearAlgebra

/// How many users like each film, and how many like two of them.
struct CoLikeCounts: Sendable {
  /// Users × films; whatever is stored is a like.
  private let byUser: SparseMatrix
  private let byFilm: SparseMatrix
  /// How many users like each film.
  let likes: [Int32]

  init(_ byUser: SparseMatrix) {
    self.byUser = byUser
    let byFilm = byUser.transposed()
    likes = (0..<byFilm.rowCount).map { Int32(byFilm.storedCount(inRow: $0)) }
    self.byFilm = byFilm
  }

  /// Calls `body` with every film that a user of this one likes, once for each such user; also with the
  /// film itself.
  ///
  /// - Complexity: O(Σ over the film's users of their likes).
  @inline(__always)
  func forEachLike(with film: Int, _ body: (_ other: Int) -> Void) {
    for entry in byFilm.rowRange(film) {
      for other in byUser.rowRange(Int(byFilm.columns[entry])) { body(Int(byUser.columns[other])) }
    }
  }

  /// The nearest films of every film by shrunk cosine, in the order of their columns.
  ///
  /// - Parameters:
  ///   - count: How many are kept for each.
  ///   - shrinkage: κ of ``ShrunkCosine``.
  ///   - threads: The most threads used, `nil` for all processors; the result does not depend on it.
  /// - Complexity: O(Σ over users of likes² + films²).
  func nearest(_ count: Int, shrinkage: Float, threads: Int?) -> [[CoLikedFilm]] {
    let cosine = ShrunkCosine(shrinkage: shrinkage)
    return ParallelRows(count: likes.count, chunk: 64, threads: threads).map { films in
      var common = [Int32](repeating: 0, count: likes.count)
      return films.map { nearest(count, to: $0, by: cosine, common: &common) }
    }.flatMap { $0 }
  }

  /// - Parameter common: Memory for as many numbers as films, overwritten.
  private func nearest(
    _ count: Int, to film: Int, by cosine: ShrunkCosine, common: inout [Int32]
  ) -> [CoLikedFilm] {
    common.withUnsafeMutableBufferPointer { common in
      common.update(repeating: 0)
      forEachLike(with: film) { common[$0] += 1 }
      common[film] = 0
      let scores = common.indices.map {
        cosine(common: common[$0], likes: likes[film], otherLikes: likes[$0])
      }
      return TopK.best(count, of: scores) { scores[$0] > 0 }
        .map { CoLikedFilm(film: $0.index, common: common[$0.index], similarity: $0.value) }
        .sorted { $0.film < $1.film }
    }
  }
}

/// One of the films that are nearest to another by co-likes.
struct CoLikedFilm: Sendable, Hashable {
  let film: Int
  /// How many like both.
  let common: Int32
  /// The shrunk cosine.
  let similarity: Float
}
