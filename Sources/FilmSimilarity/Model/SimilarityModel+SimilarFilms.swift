import LinearAlgebra

extension SimilarityModel {
  /// Films looked at beyond those wanted.
  ///
  /// BLAS sums in an order that depends on the shapes, so the nearest are scored again in one order,
  /// and lists agree whichever way they were made. Beside that, sequels and second copies of a film are left out.
  private static let reserve = 48
  /// How many films of one family, such as sequels, a list may hold.
  private static let familyLimit = 2
  /// Films whose lists are made together: so many that BLAS arranges the other films' factors seldom.
  private static let chunk = 128

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
    similarFilms(FilmQuery(like: [film]), count: count, where: isIncluded)
  }

  /// The lists of all films, by place; each the same as `similarFilms(to:count:where:)` gives.
  ///
  /// - Parameters:
  ///   - range: Of which films, by place; `nil` for all.
  ///   - threads: The most threads used; `nil` takes all processors.
  /// - Complexity: O(films² · factors).
  public func similarFilmsOfAll(
    _ range: Range<Int>? = nil, count: Int = 10, threads: Int? = nil,
    where isIncluded: @Sendable (Int) -> Bool = { _ in true }
  ) -> [[SimilarFilm]] {
    let range = range ?? 0..<films.count
    return ParallelRows(
      count: range.count, chunk: SimilarityModel.chunk, threads: threads
    ).map { part in
      let chunk = part.lowerBound + range.lowerBound..<part.upperBound + range.lowerBound
      var (sums, scores) = (
        [Float](unsafeUninitializedCapacity: chunk.count * films.count) { $1 = $0.count },
        [Float](unsafeUninitializedCapacity: chunk.count * films.count) { $1 = $0.count }
      )
      return sums.withUnsafeMutableBufferPointer { sums in
        for (number, source) in sources.enumerated() {
          scores.withUnsafeMutableBufferPointer { scores in
            source.cosines(of: chunk, into: scores)
            for (index, film) in chunk.enumerated() {
              let rows = index * films.count..<(index + 1) * films.count
              SimilarityModel.add(
                UnsafeBufferPointer(rebasing: scores[rows]), of: film, source,
                to: UnsafeMutableBufferPointer(rebasing: sums[rows]), isFirst: number == 0)
            }
          }
        }
        return chunk.enumerated().map { index, film in
          let row = UnsafeMutableBufferPointer(
            rebasing: sums[index * films.count..<(index + 1) * films.count])
          facts.add(film, to: row)
          facts.weigh(row, ofNeighboursOf: film, by: totalWeight)
          return nearest(UnsafeBufferPointer(row), FilmQuery(like: [film]), count, isIncluded)
        }
      }
    }.flatMap { $0 }
  }

  /// Adds the nearness of a source to sums, or begins them.
  private static func add(
    _ cosines: UnsafeBufferPointer<Float>, of film: Int, _ source: EvidenceSource,
    to sums: UnsafeMutableBufferPointer<Float>, isFirst: Bool = false
  ) {
    let scale = source.nearness.scale(of: film)
    let weight = source.weight
    if isFirst {
      for other in sums.indices { sums[other] = weight * scale(cosines[other]) }
    } else {
      for other in sums.indices { sums[other] += weight * scale(cosines[other]) }
    }
  }

  /// The films that answer a query, best first, equal ones by their place.
  ///
  /// The search is exact. Neither a film of the query nor a copy of it is listed.
  ///
  /// - Parameters:
  ///   - count: The length of the list; shorter if there are fewer films.
  ///   - isIncluded: Which films, by place, may be listed.
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
          cosines.withUnsafeMutableBufferPointer { cosines in
            source.cosines(of: film, into: cosines)
            SimilarityModel.add(UnsafeBufferPointer(cosines), of: film, source, to: sums)
          }
        }
        if query.kinds.contains(.facts) { facts.add(film, to: sums) }
        facts.weigh(sums, ofNeighboursOf: film, by: allWeight)
      }
      for other in total.indices { total[other] += weight * sums[other] }
    }
    return total.withUnsafeBufferPointer { nearest($0, query, count, isIncluded) }
  }

  /// The sum of the weights of some kinds of evidence.
  func weight(of kinds: Set<EvidenceKind>) -> Float {
    let known = sources.filter { kinds.contains($0.kind) }.reduce(Float(0)) { $0 + $1.weight }
    return max(
      .leastNormalMagnitude, known + (kinds.contains(.facts) ? facts.totalWeight : 0))
  }

  /// The answer of a query for one film, before it is brought into 0…1.
  func blend(_ query: FilmQuery, _ other: Int) -> Float {
    query.weightedFilms.reduce(0) { $0 + $1.weight * blend($1.film, other, query.kinds) }
  }

  private func nearest(
    _ scores: UnsafeBufferPointer<Float>, _ query: FilmQuery, _ count: Int,
    _ isIncluded: (Int) -> Bool
  ) -> [SimilarFilm] {
    precondition(count >= 0, "a list of \(count) films")
    let named = Set(query.like + query.unlike)
    var reach = 2 * min(count, films.count) + SimilarityModel.reserve
    while true {
      let candidates = TopK.best(reach, of: scores) { !named.contains($0) && isIncluded($0) }
      let exact = candidates.map { (film: $0.index, score: blend(query, $0.index)) }
        .filter { $0.score > 0 }
        .sorted { ($1.score, $0.film) < ($0.score, $1.film) }
      let list = admitted(exact, query, count)
      // Only a family larger than the reserve, or a filter of the like, leaves a list short.
      if list.count == count || exact.count < reach { return list }
      reach *= 4
    }
  }

  private func admitted(
    _ candidates: [(film: Int, score: Float)], _ query: FilmQuery, _ count: Int
  ) -> [SimilarFilm] {
    var families = query.like.map {
      TitleFamily(of: $0, among: films, limit: SimilarityModel.familyLimit)
    }
    let wanted = query.diversity > 0 ? 4 * count + SimilarityModel.reserve : count
    var list: [SimilarFilm] = []
    for candidate in candidates where list.count < wanted {
      let isAdmitted = families.indices.allSatisfy { families[$0].admits(candidate.film) }
      guard isAdmitted else { continue }
      list.append(SimilarFilm(film: candidate.film, similarity: min(candidate.score, 1)))
    }
    return query.diversity > 0 ? diversified(list, query, count) : list
  }

  /// Chooses films that are near the query and far from those chosen before.
  ///
  /// Source: Carbonell, Goldstein: The use of MMR, diversity-based reranking, SIGIR 1998,
  /// doi 10.1145/290941.291025.
  private func diversified(
    _ list: [SimilarFilm], _ query: FilmQuery, _ count: Int
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
          nearestChosen[index], blend(rest[index].film, film.film, query.kinds))
      }
      chosen.append(film)
    }
    return chosen
  }
}
