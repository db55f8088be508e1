extension TitleIndex {
  /// A film that may be meant, and its likelihood.
  struct Candidate {
    var film: Int
    /// Proportional to the probability that it is meant.
    ///
    /// Its renown times a weight for how well its title fits; only comparisons are meaningful.
    var likelihood: Double
    /// Whether it is another title of the film that fits.
    var isAlternate: Bool
    /// Whether the title has the query's article, or neither has one.
    var article = ArticleFit.same

    init(_ entry: Entry, weight: Double, in index: TitleIndex) {
      film = Int(entry.film)
      isAlternate = entry.isAlternate
      // One more than the renown, so that a film without ratings can be found.
      likelihood =
        (index.films.renown(of: film).score + 1) * weight * (entry.isAlternate ? 0.25 : 1)
    }
  }

  /// The likeliest of the candidates, of which there is at least one.
  func first(_ candidates: [Candidate]) -> Candidate { rankedCandidates(candidates)[0] }

  /// The films of the candidates, each once, the likeliest first, ties in the films' order.
  func ranked(_ candidates: [Candidate]) -> [Int] {
    rankedCandidates(candidates).map(\.film)
  }

  func rankedCandidates(_ candidates: [Candidate]) -> [Candidate] {
    var seen: Set<Int> = []
    return
      candidates
      .sorted { ($1.likelihood, $0.film) < ($0.likelihood, $1.film) }
      .filter { seen.insert($0.film).inserted }
  }

  /// Films, each once, the one that most people have seen first, ties in the films' order.
  func byRenown(_ places: [Int]) -> [Int] {
    Set(places).sorted { (films.renown(of: $1), $0) < (films.renown(of: $0), $1) }
  }
}
