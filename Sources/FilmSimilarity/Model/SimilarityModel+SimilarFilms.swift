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
  ///   - count: The length of the list; shorter if there are fewer films.
  ///   - isIncluded: Which films, by index, may be listed.
  /// - Complexity: O(films · films of the query).
  public func similarFilms(
    _ query: FilmQuery, count: Int = 10, where isIncluded: (Int) -> Bool = { _ in true }
  ) -> [SimilarFilm] {
    for film in query.like + query.unlike { checkFilm(film) }
    guard !query.like.isEmpty else { return [] }
    var (total, sums, cosines) = (
      [Float](repeating: 0, count: films.count), [Float](repeating: 0, count: films.count),
      [Float](repeating: 0, count: films.count)
    )
    let allWeight = weight(of: query.kinds)
    for (film, weight) in query.weightedFilms {
      sums.withUnsafeMutableBufferPointer { sums in
        sums.update(repeating: 0)
        for source in sources where query.kinds.contains(source.kind) {
          cosines.withUnsafeMutableBufferPointer {
            source.addShares(of: film, to: sums, cosines: $0)
          }
        }
        if query.kinds.contains(.facts) { facts.add(film, to: sums) }
        facts.weigh(sums, ofNeighboursOf: film, by: allWeight)
      }
      for other in total.indices { total[other] += weight * sums[other] }
    }
    return total.withUnsafeBufferPointer { nearest($0, to: query, count: count, where: isIncluded) }
  }

  /// The sum of the weights of some kinds of evidence.
  func weight(of kinds: Set<EvidenceKind>) -> Float {
    let known = sources.filter { kinds.contains($0.kind) }.reduce(Float(0)) { $0 + $1.weight }
    return max(
      .leastNormalMagnitude, known + (kinds.contains(.facts) ? facts.totalWeight : 0))
  }

  /// The answers of a query for some films, before they are brought into 0…1.
  private func blends(of query: FilmQuery, with others: [Int]) -> [Float] {
    var sums = [Float](repeating: 0, count: others.count)
    for (film, weight) in query.weightedFilms {
      for (index, value) in blends(film, with: others, kinds: query.kinds).enumerated() {
        sums[index] += weight * value
      }
    }
    return sums
  }

  private func nearest(
    _ scores: UnsafeBufferPointer<Float>, to query: FilmQuery, count: Int,
    where isIncluded: (Int) -> Bool
  ) -> [SimilarFilm] {
    precondition(count >= 0, "a list of \(count) films")
    let named = Set(query.like + query.unlike)
    var reach = self.reach(count)
    while true {
      let candidates = TopK.best(reach, of: scores) { !named.contains($0) && isIncluded($0) }
      if let list = list(candidates.map(\.index), reach: reach, query: query, count: count) {
        return list
      }
      reach *= 4
    }
  }

  /// How many candidates a list is chosen from at first.
  func reach(_ count: Int) -> Int { 2 * min(count, films.count) + Self.reserve }

  /// The list that some candidates make; `nil` if they were too few and there are more.
  func list(
    _ candidates: [Int], reach: Int, query: FilmQuery, count: Int
  ) -> [SimilarFilm]? {
    let exact = zip(candidates, blends(of: query, with: candidates)).map { (film: $0, score: $1) }
      .filter { $0.score > 0 }
      .sorted { ($1.score, $0.film) < ($0.score, $1.film) }
    let list = admitted(exact, query: query, count: count)
    // Only a family larger than the reserve, or a filter as strict, leaves a list short.
    return list.count == count || exact.count < reach ? list : nil
  }

  private func admitted(
    _ candidates: [(film: Int, score: Float)], query: FilmQuery, count: Int
  ) -> [SimilarFilm] {
    let limit = Self.familyLimit(count)
    var families = query.like.map {
      TitleFamily(of: $0, among: films, known: titles, limit: limit)
    }
    let wanted = query.diversity > 0 ? 4 * count + Self.reserve : count
    var list: [SimilarFilm] = []
    for candidate in candidates where list.count < wanted {
      let isAdmitted = families.indices.allSatisfy { families[$0].admits(candidate.film) }
      guard isAdmitted else { continue }
      list.append(SimilarFilm(film: candidate.film, similarity: min(candidate.score, 1)))
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
          nearestChosen[index], blends(rest[index].film, with: [film.film], kinds: query.kinds)[0])
      }
      chosen.append(film)
    }
    return chosen
  }
}
