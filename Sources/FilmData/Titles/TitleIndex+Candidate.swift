extension TitleIndex {
  /// A film that may be meant, and its likelihood.
  struct Candidate {
    var film: Int
    /// Proportional to the probability that it is meant.
    ///
    /// Its prominence times a weight for how well its title fits; only comparisons are meaningful.
    var likelihood: Double
    /// Whether it is another title of the film that fits.
    var isAlternate: Bool

    init(_ entry: Entry, weight: Double, in index: TitleIndex) {
      film = Int(entry.film)
      isAlternate = entry.isAlternate
      // One more than the prominence, so that a film without ratings can be found.
      likelihood = (index.prominence[film] + 1) * weight * (entry.isAlternate ? 0.25 : 1)
    }
  }

  /// When the result of a search counts as the film that is meant.
  enum Decision {
    /// If there is any candidate: the best-known wins.
    case always
    /// If the first is the only one or at least twice as likely as the second.
    case whenClear
  }

  /// What a search has found.
  struct Found {
    var candidates: [Candidate] = []
    var rule = Decision.whenClear
    var how: TitleMatch.How
  }

  /// The likeliest of the candidates, of which there is at least one.
  func first(_ candidates: [Candidate]) -> Candidate { rankedCandidates(candidates)[0] }

  /// The films of the candidates, each once, the likeliest first, ties in the films' order.
  func ranked(_ candidates: [Candidate]) -> [Int] {
    rankedCandidates(candidates).map(\.film)
  }

  private func rankedCandidates(_ candidates: [Candidate]) -> [Candidate] {
    var seen: Set<Int> = []
    return
      candidates
      .sorted { ($1.likelihood, $0.film) < ($0.likelihood, $1.film) }
      .filter { seen.insert($0.film).inserted }
  }

  /// The candidates of the year; else of a year before or after; else those without a year.
  func filter(_ candidates: [Candidate], year: Int?) -> [Candidate] {
    guard let year else { return candidates }
    let ofYear = candidates.filter { films.year(of: $0.film) == year }
    if !ofYear.isEmpty { return ofYear }
    let near = candidates.filter { films.year(of: $0.film).map { abs($0 - year) == 1 } ?? false }
    if !near.isEmpty { return near }
    return candidates.filter { films.year(of: $0.film) == nil }
  }

  func isDecided(_ candidates: [Candidate], by decision: Decision) -> Bool {
    let ranked = rankedCandidates(candidates)
    guard let first = ranked.first else { return false }
    guard decision == .whenClear, ranked.count > 1 else { return true }
    return first.likelihood >= 2 * ranked[1].likelihood
  }

  /// The likeliest of the candidates; the films that are better known come before the others.
  func found(_ candidates: [Candidate], betterKnown: [Int] = []) -> Match {
    let films = ranked(candidates)
    let others = betterKnown + films.dropFirst()
    return .found(film: films[0], others: Array(others.prefix(Self.listCount)))
  }
}
