import FilmData
import FilmEvaluation
import FilmSimilarity

/// People's judgements of pairs of films, with a model's similarity of the same pairs.
struct JudgedPairs {
  let pairs: [JudgedPair]
  /// How the films were found, in the order of the file.
  let found: [TitleMatch]
  /// The names that no film of the model has, in the order of the file.
  let unknown: [String]
  /// Rows left out because one of their films is unknown.
  let unknownRowCount: Int
  /// Rows left out because they name one film twice.
  let selfRowCount: Int

  /// Finds the films of judgements.
  ///
  /// A film is found as ``KnownFilms`` finds it: by its whole title, by its key, or by the title that a table
  /// has for it. A pair with several judgements counts once, with their mean.
  init(
    _ rows: [(film: String, other: String, value: Double)], model: SimilarityModel,
    names: KnownFilms, kinds: Set<EvidenceKind>
  ) {
    var finder = Finder(names: names)
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
    (found, unknown) = (finder.found, finder.unknown)
    (self.unknownRowCount, self.selfRowCount) = (unknownRowCount, selfRowCount)
    pairs = Dictionary(grouping: judged, by: \.key.film).sorted { $0.key < $1.key }
      .flatMap { film, judged in
        let judged = judged.sorted { $0.key.other < $1.key.other }
        let scores = model.similarities(
          to: FilmQuery(like: [film], kinds: kinds), of: judged.map(\.key.other))
        return zip(judged, scores).map { judged, score in
          JudgedPair(
            seed: film, score: Double(score),
            baseline: Double(model.films[judged.key.other].audience),
            judgement: judged.value.sum / judged.value.count)
        }
      }
  }

  private struct Pair: Hashable {
    var film: Int
    var other: Int
  }

  /// Looks up each name once.
  private struct Finder {
    let names: KnownFilms
    private var places: [String: Int?] = [:]
    /// The films that were found, in the order of the look-ups.
    private(set) var found: [TitleMatch] = []
    /// The names that no film has, in the order of the look-ups.
    private(set) var unknown: [String] = []

    init(names: KnownFilms) { self.names = names }

    mutating func find(_ name: String) -> Int? {
      if let known = places[name] { return known }
      let match = try? names.find(name)
      places[name] = .some(match?.film)
      if let match { found.append(match) } else { unknown.append(name) }
      return match?.film
    }
  }
}
