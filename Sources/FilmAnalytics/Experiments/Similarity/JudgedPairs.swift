import FilmData
import FilmEvaluation
import FilmSimilarity

/// People's judgements of pairs of films, with a model's similarity of the same pairs.
struct JudgedPairs {
  let pairs: [JudgedPair]
  /// The names that no film of the model has, in the order of the file.
  let unknown: [String]
  /// Rows left out because one of their films is unknown.
  let unknownRowCount: Int
  /// Rows left out because they name one film twice.
  let selfRowCount: Int

  /// Finds the films of judgements.
  ///
  /// A film is found by its key, by its title as ``TitleSearch`` finds it, or by the title that a table
  /// has for it. Digits alone are a key. A pair with several judgements counts once, with their mean.
  init(
    _ rows: [(film: String, other: String, value: Double)], model: SimilarityModel,
    names: KnownFilms, kinds: Set<EvidenceKind>
  ) {
    var finder = Finder(names: names, search: TitleSearch(model))
    var judged: [Pair: (sum: Double, count: Double)] = [:]
    var (unknownRowCount, selfRowCount) = (0, 0)
    for row in rows {
      // Both are looked up, so that both are reported if unknown.
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

  /// Looks up each name once.
  private struct Finder {
    let names: KnownFilms
    let search: TitleSearch
    private var found: [String: Int?] = [:]
    /// The names that no film has, in the order of the look-ups.
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
