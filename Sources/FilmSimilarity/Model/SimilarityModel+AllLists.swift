import LinearAlgebra

extension SimilarityModel {
  /// The lists of all films, by index; each is the same as that of `similarFilms(to:count:where:)`.
  ///
  /// - Parameters:
  ///   - range: The films, by index; `nil` for all.
  ///   - threads: The most threads used; `nil` takes all processors.
  /// - Complexity: O(films² · factors).
  public func similarFilmsOfAll(
    _ range: Range<Int>? = nil, count: Int = 10, threads: Int? = nil,
    where isIncluded: @Sendable (Int) -> Bool = { _ in true }
  ) -> [[SimilarFilm]] {
    precondition(count >= 0, "a list of \(count) films")
    let range = range ?? 0..<films.count
    let tiles = ScoreTiles(self)
    let reach = reach(count)
    return ParallelRows(
      count: range.count, chunk: ScoreTiles.height, threads: threads
    ).map { part in
      let chunk = part.lowerBound + range.lowerBound..<part.upperBound + range.lowerBound
      var selections = [TopKSelection](repeating: TopKSelection(count: reach), count: chunk.count)
      tiles.forEach(ofFilms: chunk) { film, others, scores in
        selections[film - chunk.lowerBound].add(scores, from: others.lowerBound) {
          $0 != film && isIncluded($0)
        }
      }
      return zip(chunk, selections).map { film, selection in
        let query = FilmQuery(like: [film])
        return list(selection.best.map(\.index), reach: reach, query: query, count: count)
          ?? similarFilms(query, count: count, where: isIncluded)
      }
    }.flatMap { $0 }
  }
}
