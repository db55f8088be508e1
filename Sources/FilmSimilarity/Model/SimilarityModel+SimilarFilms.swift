import LinearAlgebra

extension SimilarityModel {
  /// Films looked at beyond those wanted.
  ///
  /// BLAS sums in an order that depends on the shapes, so the nearest are scored again in one order,
  /// and lists agree whichever way they were made. Beside that, sequels and second copies of a film are left out.
  private static let reserve = 48
  /// How many films of one family, such as sequels, a list may hold.
  private static let familyLimit = 2
  /// Films whose lists are made together.
  private static let chunk = 64

  /// The films most similar to one, nearest first, equal ones by their place.
  ///
  /// The search is exact. A film with nothing in common with this one is never listed, nor is the
  /// film itself or another copy of it, and of each family of sequels two at most.
  ///
  /// - Parameters:
  ///   - count: The length of the list; shorter if there are fewer films.
  ///   - isIncluded: Which films, by place, may be listed.
  /// - Complexity: O(films · factors).
  public func similarFilms(
    to film: Int, count: Int = 10, where isIncluded: (Int) -> Bool = { _ in true }
  ) -> [SimilarFilm] {
    checkFilm(film)
    var scores = [Float](repeating: 0, count: films.count)
    scores.withUnsafeMutableBufferPointer { scores in
      for block in blocks {
        let width = block.factors.columnCount
        block.factors.withElements { rows in
          Kernel.multiply(
            rows: rows, by: UnsafeBufferPointer(rebasing: rows[film * width..<(film + 1) * width]),
            columnCount: width, scale: block.weight, adding: true, into: scores)
        }
      }
      weigh(scores, film)
    }
    return scores.withUnsafeBufferPointer { nearest($0, film, count, isIncluded) }
  }

  /// The lists of all films, by place; each the same as `similarFilms(to:count:where:)` gives.
  ///
  /// - Parameter threads: The most threads used; `nil` takes all processors.
  /// - Complexity: O(films² · factors).
  public func similarFilmsOfAll(
    count: Int = 10, threads: Int? = nil, where isIncluded: @Sendable (Int) -> Bool = { _ in true }
  ) -> [[SimilarFilm]] {
    ParallelRows(count: films.count, chunk: SimilarityModel.chunk, threads: threads).map { chunk in
      var scores = [Float](repeating: 0, count: chunk.count * films.count)
      return scores.withUnsafeMutableBufferPointer { scores in
        for block in blocks {
          let width = block.factors.columnCount
          guard width > 0 else { continue }
          block.factors.withElements { rows in
            let some = rows[chunk.lowerBound * width..<chunk.upperBound * width]
            Kernel.multiply(
              rows: UnsafeBufferPointer(rebasing: some), byRows: rows, columnCount: width,
              scale: block.weight, adding: true, into: scores)
          }
        }
        return chunk.enumerated().map { index, film in
          let row = scores[index * films.count..<(index + 1) * films.count]
          weigh(UnsafeMutableBufferPointer(rebasing: row), film)
          return nearest(UnsafeBufferPointer(rebasing: row), film, count, isIncluded)
        }
      }
    }.flatMap { $0 }
  }

  /// Adds the facts, and divides by all weights and by the doubt about films that few have seen.
  private func weigh(_ scores: UnsafeMutableBufferPointer<Float>, _ film: Int) {
    facts.add(film, to: scores)
    for other in scores.indices {
      scores[other] *= facts.trust(other, forNeighboursOf: film) / totalWeight
    }
  }

  private func nearest(
    _ scores: UnsafeBufferPointer<Float>, _ film: Int, _ count: Int, _ isIncluded: (Int) -> Bool
  ) -> [SimilarFilm] {
    precondition(count >= 0, "a list of \(count) films")
    var reach = 2 * min(count, films.count) + SimilarityModel.reserve
    while true {
      let candidates = TopK.best(reach, of: scores) { $0 != film && isIncluded($0) }
      let exact = candidates.map { (film: $0.index, score: blend(film, $0.index)) }
        .filter { $0.score > 0 }
        .sorted { ($1.score, $0.film) < ($0.score, $1.film) }
      let list = admitted(exact, film, count)
      // Only a family larger than the reserve, or a filter of the like, leaves a list short.
      if list.count == count || exact.count < reach { return list }
      reach *= 4
    }
  }

  private func admitted(
    _ candidates: [(film: Int, score: Float)], _ film: Int, _ count: Int
  ) -> [SimilarFilm] {
    var family = TitleFamily(of: film, among: films, limit: SimilarityModel.familyLimit)
    var list: [SimilarFilm] = []
    for candidate in candidates where list.count < count && family.admits(candidate.film) {
      list.append(SimilarFilm(film: candidate.film, similarity: min(candidate.score, 1)))
    }
    return list
  }
}
