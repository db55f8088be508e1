import FilmData
import FilmEvaluation
import FilmSimilarity

/// People's judgements of pairs of films, with what a model says of the same pairs.
struct FilmJudgements {
  let pairs: [JudgedPair]

  /// Unknown films that are named, at most.
  private static let mostNamed = 10

  /// Reads a file and finds its films; what cannot be used is told.
  ///
  /// A film is found by its key, by its title as `filmlab similar` finds it, or by the title that a table
  /// has for it. Digits alone are a key. A pair that was judged more than once counts once, with the mean.
  ///
  /// - Throws: status 65 where the model knows no pair.
  init(
    _ path: String, _ model: SimilarityModel, _ names: ModelFilms, kinds: Set<EvidenceKind>,
    _ output: some NoteTaking
  ) throws {
    let (rows, problems) = try JudgementReader.read(Input(argument: path))
    problems.lines.forEach(output.note)
    var finder = Finder(names, TitleSearch(model))
    var judged: [Pair: (sum: Double, count: Double)] = [:]
    var (unknownCount, selfCount) = (0, 0)
    for row in rows {
      guard let film = finder.find(row.film), let other = finder.find(row.other) else {
        // The second is looked for, too, so that it is named.
        _ = finder.find(row.other)
        unknownCount += 1
        continue
      }
      if film == other {
        selfCount += 1
        continue
      }
      let before = judged[Pair(film: film, other: other)] ?? (0, 0)
      judged[Pair(film: film, other: other)] = (before.sum + row.value, before.count + 1)
    }
    FilmJudgements.tell(path, finder.unknown, unknownCount, selfCount, output)
    guard !judged.isEmpty else {
      Console.note(
        "filmlab: \(path): the model knows no pair of films; give titles with years, or name a table "
          + "of titles with --films")
      throw ExitStatus.badData
    }
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
    private let names: ModelFilms
    private let search: TitleSearch
    private var found: [String: Int?] = [:]
    /// The names that no film has, in the order in which they were asked for.
    private(set) var unknown: [String] = []

    init(_ names: ModelFilms, _ search: TitleSearch) { (self.names, self.search) = (names, search) }

    mutating func find(_ name: String) -> Int? {
      if let known = found[name] { return known }
      let isKey = name.allSatisfy(\.isNumber)
      let place = names[name] ?? (isKey ? nil : try? search.find(name) { _ in })
      found[name] = .some(place)
      if place == nil { unknown.append(name) }
      return place
    }
  }

  private static func tell(
    _ path: String, _ unknown: [String], _ unknownCount: Int, _ selfCount: Int,
    _ output: some NoteTaking
  ) {
    if !unknown.isEmpty {
      let named = unknown.prefix(mostNamed).map(Table.harmless).joined(separator: ", ")
      let more = unknown.count > mostNamed ? " and \(unknown.count - mostNamed) more" : ""
      output.note(
        "\(path): the model does not know \(Plural.text(unknown.count, "film")): \(named)\(more); "
          + "\(Plural.text(unknownCount, "row")) left out")
    }
    if selfCount > 0 {
      output.note(
        "\(path): \(Plural.text(selfCount, "row")) left out that \(selfCount == 1 ? "names" : "name") "
          + "one film twice")
    }
  }
}
