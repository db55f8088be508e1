import LinearAlgebra

/// A query, ready to be compared with any film: its films and the nearest of each with their weights.
struct QueryVector: Sendable {
  /// What counts.
  let kinds: Set<EvidenceKind>
  /// The films of the query.
  let own: WeightedFilms
  /// These and their nearest.
  let all: WeightedFilms
  /// What a nearest film would add to its own score: nothing borrowed counts towards its lender.
  let lent: [Int: Float]
}

extension SimilarityModel {
  /// The query's films with their nearest.
  func vector(of query: FilmQuery) -> QueryVector {
    let own = WeightedFilms(query.weightedFilms.map { .init(film: $0.film, weight: $0.weight) })
    guard expansion.weight > 0 else {
      return QueryVector(kinds: query.kinds, own: own, all: own, lent: [:])
    }
    var all = own
    var lent: [Int: Float] = [:]
    for entry in own.entries {
      let near = nearest(of: entry.film, kinds: query.kinds)
      all = all.adding(near, times: expansion.weight * entry.weight)
      for lender in near.entries {
        lent[lender.film, default: 0] +=
          expansion.weight * entry.weight * lender.weight * ownShare(of: lender.film, query.kinds)
      }
    }
    return QueryVector(kinds: query.kinds, own: own, all: all, lent: lent)
  }

  /// The nearest of a film with their shares.
  private func nearest(of film: Int, kinds: Set<EvidenceKind>) -> WeightedFilms {
    if let nearest, kinds == Set(EvidenceKind.allCases) { return nearest.row(film) }
    let vector = aloneVector(of: film, kinds: kinds)
    let scores = scores(of: vector)
    let candidates = TopK.best(NearestFilms.count + Self.reserve, of: scores) { $0 != film }
    return NearestFilms.row(nearest(among: candidates.map(\.index), to: vector))
  }

  /// A film without its nearest.
  func aloneVector(
    of film: Int, kinds: Set<EvidenceKind> = Set(EvidenceKind.allCases)
  ) -> QueryVector {
    QueryVector(kinds: kinds, own: WeightedFilms(film), all: WeightedFilms(film), lent: [:])
  }

  /// The nearest of some candidates, by scores that do not depend on how these were found.
  func nearest(among candidates: [Int], to vector: QueryVector) -> [NearestFilms.Scored] {
    zip(candidates, scores(of: vector, with: candidates)).map { (film: $0, score: $1) }
      .filter { $0.score > 0 }
      .sorted { ($1.score, $0.film) < ($0.score, $1.film) }.prefix(NearestFilms.count).map { $0 }
  }

  /// What a film's likeness to itself is, before trust.
  private func ownShare(of film: Int, _ kinds: Set<EvidenceKind>) -> Float {
    let known = sources.filter { kinds.contains($0.kind) }.reduce(Float(0)) {
      $0 + $1.ownShare(of: film)
    }
    return known + (kinds.contains(.facts) ? facts.ownShare(of: film) : 0)
  }

  /// The scores of a query with all films.
  ///
  /// - Complexity: O(films · factors + words of all films).
  func scores(of vector: QueryVector) -> [Float] {
    scores(of: vector) { source, sums in
      source.addShares(of: vector.all, to: sums)
      return 0
    }.scores
  }

  /// Nearly the same, more quickly, and by how much no score is too small.
  func nearScores(of vector: QueryVector) -> (scores: [Float], missing: Float) {
    scores(of: vector) { source, sums in source.addNearShares(of: vector.all, to: sums) }
  }

  private func scores(
    of vector: QueryVector,
    adding: (EvidenceSource, UnsafeMutableBufferPointer<Float>) -> Float
  ) -> (scores: [Float], missing: Float) {
    var (sums, missing) = ([Float](repeating: 0, count: films.count), Float(0))
    sums.withUnsafeMutableBufferPointer { sums in
      for source in sources where vector.kinds.contains(source.kind) {
        missing += adding(source, sums)
      }
      if vector.kinds.contains(.facts) {
        facts.add(facts.shares(of: vector.all), with: 0..<films.count, to: sums)
      }
      for (film, share) in vector.lent { sums[film] -= share }
      facts.trust.withUnsafeBufferPointer { trust in
        for film in sums.indices { sums[film] *= trust[film] }
      }
    }
    // Trust is 1 at most.
    return (sums, missing)
  }

  /// The scores of a query with some films, each summed in the same order whatever the others are.
  func scores(of vector: QueryVector, with others: [Int]) -> [Float] {
    var sums = [Float](repeating: 0, count: others.count)
    for part in shares(of: vector.all, with: others, kinds: vector.kinds) {
      for (index, share) in part.shares.enumerated() { sums[index] += share }
    }
    for (index, film) in others.enumerated() {
      sums[index] = (sums[index] - (vector.lent[film] ?? 0)) * facts.trust[film]
    }
    return sums
  }

  /// What each source adds to the scores with some films, before trust.
  func shares(
    of films: WeightedFilms, with others: [Int], kinds: Set<EvidenceKind>
  ) -> [(name: String, shares: [Float])] {
    var parts = sources.filter { kinds.contains($0.kind) }.map { source in
      (name: source.name, shares: source.shares(of: films, with: others))
    }
    guard kinds.contains(.facts) else { return parts }
    let known = facts.shares(of: films)
    let facts = others.map { self.facts.parts(known, $0) }
    parts.append(("genres", facts.map(\.genres)))
    parts.append(("years", facts.map(\.years)))
    return parts
  }
}
