import LinearAlgebra

extension SimilarityModel {
  /// The lists of all films, by index; each is the same as that of `similarFilms(to:count:where:)`.
  ///
  /// - Parameters:
  ///   - range: The films, by index; `nil` for all.
  ///   - count: The length of each list; shorter if there are fewer films.
  ///   - threads: The most threads used; `nil` takes all processors.
  ///   - isIncluded: Which films, by index, may be listed.
  /// - Complexity: O(films² · factors).
  public func similarFilmsOfAll(
    _ range: Range<Int>? = nil, count: Int = 10, threads: Int? = nil,
    where isIncluded: @Sendable (Int) -> Bool = { _ in true }
  ) -> [[SimilarFilm]] {
    precondition(count >= 0, "a list of \(count) films")
    return forEachFilm(
      range ?? 0..<films.count, reach: reach(count), threads: threads, where: isIncluded
    ) { film in
      vector(of: FilmQuery(like: [film]))
    } list: { film, vector, candidates in
      let query = FilmQuery(like: [film])
      return list(candidates, query: query, vector: vector, count: count)
        ?? fullList(query, vector, count: count, where: isIncluded)
    }
  }

  /// The nearest of all films, each without its own nearest.
  func nearestOfAll(threads: Int? = nil) -> [[NearestFilms.Scored]] {
    forEachFilm(
      0..<films.count, reach: NearestFilms.count + Self.reserve, threads: threads
    ) {
      aloneVector(of: $0)
    } list: { _, vector, candidates in
      nearest(among: candidates.films, to: vector)
    }
  }

  /// Scores films with all others, and makes a list of the best of each.
  private func forEachFilm<List: Sendable>(
    _ range: Range<Int>, reach: Int, threads: Int?,
    where isIncluded: @Sendable (Int) -> Bool = { _ in true },
    vector: @Sendable (_ film: Int) -> QueryVector,
    list: @Sendable (_ film: Int, _ vector: QueryVector, _ candidates: ListCandidates) -> List
  ) -> [List] {
    let rows = ParallelRows(count: range.count, chunk: ScoreTiles.height, threads: threads)
    return rows.map(workspace: { ScoreTiles(self) }) { tiles, part in
      let chunk = part.lowerBound + range.lowerBound..<part.upperBound + range.lowerBound
      let vectors = chunk.map(vector)
      var selections = [TopKSelection](repeating: TopKSelection(count: reach), count: chunk.count)
      tiles.forEach(of: vectors) { query, others, scores in
        let film = chunk.lowerBound + query
        selections[query].add(scores, from: others.lowerBound) { $0 != film && isIncluded($0) }
      }
      return chunk.enumerated().map { query, film in
        list(
          film, vectors[query], ListCandidates(selections[query].best, reach: reach, missing: 0))
      }
    }.flatMap { $0 }
  }
}
