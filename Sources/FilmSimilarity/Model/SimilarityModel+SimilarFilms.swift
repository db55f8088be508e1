import LinearAlgebra

extension SimilarityModel {
  /// Films considered beyond those wanted.
  ///
  /// BLAS sums in an order that depends on the shapes, so the nearest are scored again in one order,
  /// and lists agree whichever way they were made. Besides, sequels and second copies of a film are left out.
  static let reserve = 48
  /// How many films of one family, such as sequels, a list may hold: two of twenty, then a tenth, since a
  /// long list has room for a whole series.
  private static func familyLimit(_ count: Int) -> Int { max(2, count / 10) }

  /// The films most similar to one, nearest first, equal ones by their index.
  ///
  /// The search is exact. A film with nothing in common with this one is never listed, nor is the
  /// film itself or another copy of it, and of each family of sequels two at most, or a tenth of the list
  /// where that is more.
  ///
  /// - Parameters:
  ///   - film: The index of the film.
  ///   - count: The length of the list; shorter if there are fewer films.
  ///   - isIncluded: Which films, by index, may be listed.
  /// - Complexity: O(films · factors).
  public func similarFilms(
    to film: Int, count: Int = 10, where isIncluded: (Int) -> Bool = { _ in true }
  ) -> [SimilarFilm] {
    similarFilms(FilmQuery(like: [film]), count: count, where: isIncluded)
  }

  /// The films that answer a query, best first, equal ones by their index.
  ///
  /// The search is exact. Neither a film of the query nor a copy of it is listed.
  ///
  /// - Parameters:
  ///   - query: Films to be like and unlike, and what counts.
  ///   - count: The length of the list; shorter if there are fewer films.
  ///   - isIncluded: Which films, by index, may be listed.
  /// - Complexity: O(films · films of the query).
  public func similarFilms(
    _ query: FilmQuery, count: Int = 10, where isIncluded: (Int) -> Bool = { _ in true }
  ) -> [SimilarFilm] {
    precondition(count >= 0, "a list of \(count) films")
    for film in query.like + query.unlike { checkFilm(film) }
    guard !query.like.isEmpty else { return [] }
    let vector = vector(of: query)
    return nearList(query, vector, count: count, where: isIncluded)
      ?? fullList(query, vector, count: count, where: isIncluded)
  }

  /// The list by scores that are made quickly, if they are enough to prove it.
  private func nearList(
    _ query: FilmQuery, _ vector: QueryVector, count: Int, where isIncluded: (Int) -> Bool
  ) -> [SimilarFilm]? {
    // Differing films are chosen among candidates, so these must be the same each time.
    guard query.diversity == 0 else { return nil }
    let (scores, missing) = nearScores(of: vector)
    let best = best(nearReach(count), of: scores, for: query, where: isIncluded)
    let candidates = ListCandidates(best, reach: nearReach(count), missing: missing)
    return list(candidates, query: query, vector: vector, count: count)
  }

  func fullList(
    _ query: FilmQuery, _ vector: QueryVector, count: Int, where isIncluded: (Int) -> Bool
  ) -> [SimilarFilm] {
    let scores = scores(of: vector)
    var reach = self.reach(count)
    while true {
      let best = best(reach, of: scores, for: query, where: isIncluded)
      let candidates = ListCandidates(best, reach: reach, missing: 0)
      if let list = list(candidates, query: query, vector: vector, count: count) { return list }
      reach *= 4
    }
  }

  private func best(
    _ reach: Int, of scores: [Float], for query: FilmQuery, where isIncluded: (Int) -> Bool
  ) -> [TopK.Ranked] {
    let named = Set(query.like + query.unlike)
    return TopK.best(reach, of: scores) { !named.contains($0) && isIncluded($0) }
  }

  /// How many candidates a list is chosen from at first.
  func reach(_ count: Int) -> Int { 2 * min(count, films.count) + Self.reserve }

  /// The same where scores are a little too small.
  ///
  /// For all lists at once, scoring so many again costs more than reading fewer words saves.
  private func nearReach(_ count: Int) -> Int { 2 * min(count, films.count) + 5 * Self.reserve }

  /// The list that some candidates make; `nil` if others could be in it.
  func list(
    _ candidates: ListCandidates, query: FilmQuery, vector: QueryVector, count: Int
  ) -> [SimilarFilm]? {
    let exact = zip(candidates.films, scores(of: vector, with: candidates.films))
      .map { (film: $0, score: $1) }
      .filter { $0.score > 0 }
      .sorted { ($1.score, $0.film) < ($0.score, $1.film) }
    let sure = query.diversity > 0 ? exact : Array(exact.prefix { $0.score > candidates.bound })
    let list = admitted(sure, query: query, count: count)
    // Only a family larger than the reserve, or a filter as strict, leaves a list short.
    return list.count == count || candidates.bound <= 0 ? list : nil
  }

  private func admitted(
    _ candidates: [(film: Int, score: Float)], query: FilmQuery, count: Int
  ) -> [SimilarFilm] {
    let limit = Self.familyLimit(count)
    var families = query.like.map {
      TitleFamily(of: $0, among: films, known: titles, limit: limit)
    }
    let wanted = query.diversity > 0 ? 4 * count + Self.reserve : count
    let full = fullScore(of: query.kinds)
    var list: [SimilarFilm] = []
    for candidate in candidates where list.count < wanted {
      let isAdmitted = families.indices.allSatisfy { families[$0].admits(candidate.film) }
      guard isAdmitted else { continue }
      list.append(
        SimilarFilm(film: candidate.film, similarity: Self.similarity(candidate.score, full)))
    }
    return query.diversity > 0 ? diversified(list, query: query, count: count) : list
  }

  /// Chooses films that are near the query and far from those chosen before.
  ///
  /// Source: Carbonell, Goldstein: The use of MMR, diversity-based reranking, SIGIR 1998,
  /// doi 10.1145/290941.291025.
  private func diversified(
    _ list: [SimilarFilm], query: FilmQuery, count: Int
  ) -> [SimilarFilm] {
    var rest = list
    var nearestChosen = [Float](repeating: 0, count: list.count)
    var chosen: [SimilarFilm] = []
    while chosen.count < count, !rest.isEmpty {
      let values = rest.indices.map {
        (1 - query.diversity) * rest[$0].similarity - query.diversity * nearestChosen[$0]
      }
      guard let best = TopK.best(1, of: values).first?.index else { break }
      let film = rest.remove(at: best)
      nearestChosen.remove(at: best)
      for index in rest.indices {
        nearestChosen[index] = max(
          nearestChosen[index], likeness(rest[index].film, film.film, query.kinds))
      }
      chosen.append(film)
    }
    return chosen
  }

  /// How similar two films are without their nearest, which would have to be found for each film of a list.
  private func likeness(_ film: Int, _ other: Int, _ kinds: Set<EvidenceKind>) -> Float {
    Self.similarity(
      scores(of: aloneVector(of: film, kinds: kinds), with: [other])[0],
      fullScore(of: kinds) / (1 + expansion.weight))
  }
}
