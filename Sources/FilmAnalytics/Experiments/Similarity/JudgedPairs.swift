import FilmData
import FilmEvaluation
import FilmSimilarity

/// People's judgements of pairs of films, with what a model says of the same pairs.
struct JudgedPairs {
  let pairs: [JudgedPair]
  /// The names that no film of the model has, in the order of the file.
  let unknown: [String]
  /// Rows that were left out, since a film of theirs is unknown.
  let unknownRowCount: Int
  /// Rows that were left out, since they name one film twice.
  let selfRowCount: Int

  /// Finds the films of judgements.
  ///
  /// A film is found by its key, by its title as ``TitleSearch`` finds it, or by the title that a table
  /// has for it. Digits alone are a key. A pair that was judged more than once counts once, with the mean.
  init(
    _ rows: [(film: String, other: String, value: Double)], model: SimilarityModel,
    names: KnownFilms, kinds: Set<EvidenceKind>
  ) {
    var finder = Finder(names: names, search: TitleSearch(model))
    var judged: [Pair: (sum: Double, count: Double)] = [:]
    var (unknownRowCount, selfRowCount) = (0, 0)
    for row in rows {
      // Both are looked for, so that both are named where they are unknown.
      let (film, other) = (finder.find(row.film), finder.find(row.other))
      guard let film, let other else {
        unknownRowCount += 1
        continue
      }
      if film == other {
        selfRowCount += 1
        continue
      }
      let before = judged[Pair(film: film, other: other)] ?? (0, 0)
      judged[Pair(film: film, other: other)] = (before.sum + row.value, before.count + 1)
    }
    (unknown, self.unknownRowCount, self.selfRowCount) = (
      finder.unknown, unknownRowCount, selfRowCount
    )
    pairs = judged.sorted { ($0.key.film, $0.key.other) < ($1.key.film, $1.key.other) }.map {
      pair, judgement in
      JudgedPair(
        seed: pair.film,
        score: Double(model.similarity(of: pair.film, and: pair.other, kinds: kinds)),
        baseline: Double(model.films[pair.other].audience),
        judgement: judgement.sum / judgement.count)
    }
  }

  private struct Pair: Hashable {
    var film: Int
    var other: Int
  }

  /// Looks for each name once.
  private struct Finder {
    let names: KnownFilms
    let search: TitleSearch
    private var found: [String: Int?] = [:]
    /// The names that no film has, in the order in which they were asked for.
    private(set) var unknown: [String] = []

    init(names: KnownFilms, search: TitleSearch) { (self.names, self.search) = (names, search) }

    mutating func find(_ name: String) -> Int? {
      if let known = found[name] { return known }
      let isKey = name.allSatisfy(\.isNumber)
      let place = names[name] ?? (isKey ? nil : try? search.find(name).film)
      found[name] = .some(place)
      if place == nil { unknown.append(name) }
      return place
    }
  }
}
