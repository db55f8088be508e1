import FilmData
import FilmEvaluation
public import FilmSimilarity

/// How good lists of similar titles are: by facts, by people's tags, by the likes of unseen users, by
/// people's judgements of pairs, and by how much the lists of several models agree.
///
/// ```swift
/// var experiment = SimilarityExperiment(model: model)
/// experiment.tagFile = "tags.csv"
/// let findings = try experiment.run()
/// print(findings.report["tag_agreement"]?.value ?? .nan)
/// ```
public struct SimilarityExperiment: Sendable {
  /// The model.
  public let model: SimilarityModel
  /// Tags that people gave: film, tag.
  public var tagFile: String?
  /// Ratings of users that the model has not seen.
  public var ratingFile: String?
  /// How alike people find pairs of films: film, film, judgement.
  public var judgementFile: String?
  /// Folders of other models of the same films, with whose lists these are compared.
  public var otherModels: [String] = []
  /// Tables of films: the titles behind the keys of these files.
  public var filmFiles: [String] = []
  /// What counts.
  public var kinds = Set(EvidenceKind.allCases)
  /// The number of titles in a list.
  public var count = 10
  /// The number of films, drawn at random, whose lists' facts are compared.
  public var sampleSize = 2_000
  /// The least rating that is a like; `nil` for that of the ratings' scale.
  public var minimumLike: Float?
  /// The best rating of the scale; `nil` for the one that the ratings suggest.
  public var scale: Double?
  /// Bootstrap replicates for the intervals; 0 leaves them out.
  public var replicates = 1000
  /// The seed of everything random.
  public var seed: UInt64 = 1

  /// An experiment with the default settings.
  public init(model: SimilarityModel) { self.model = model }

  /// Measures everything for which there are files.
  ///
  /// - Parameters:
  ///   - control: follows the work and stops it.
  ///   - didFind: called when the films of a file have been looked up.
  ///   - didSkip: called with the unusable judgements.
  /// - Throws: `DataError` where a file cannot be read, ``AnalyticsError`` where the model knows none of its
  ///   films, `SimilarityError` where another model cannot be read, ``AnalyticsError/cancelled``.
  public func run(
    control: JobControl = JobControl(),
    didFind: (SimilarityFindings.Coverage) -> Void = { _ in },
    didSkip: (SimilarityFindings.UnusedJudgements) -> Void = { _ in }
  ) throws -> SimilarityFindings {
    var names = KnownFilms(model)
    for path in filmFiles { try control.didRead(names.read(path)) }
    let measures = ListMeasures(model: model, kinds: kinds, count: count, seed: seed)
    var groups = [measures.facts(sample: sampleSize)]
    var counts = [("films", groups[0].values.count)]
    func add(_ group: MeansReport.Group, _ units: String) {
      groups.append(group)
      counts.append((units, group.values.count))
    }
    try control.checkCancellation()
    if let tagFile {
      add(
        measures.tags(try tags(tagFile, of: names, control: control, didFind: didFind)),
        "tagged_films")
    }
    if let ratingFile {
      add(
        measures.coLikes(try likes(ratingFile, of: names, control: control, didFind: didFind)),
        "users")
    }
    if !otherModels.isEmpty {
      counts.append(("models", otherModels.count + 1))
      add(
        try ListStability(kinds: kinds, count: count).group(model, otherModels), "compared_films")
    }
    var reports: [any EvaluationReport] = [MeansReport(groups, replicates: replicates, seed: seed)]
    try control.checkCancellation()
    var judged: JudgedPairs?
    if let judgementFile {
      let pairs = try judgements(
        judgementFile, of: names, control: control, didSkip: didSkip)
      let report = try JudgementReport(pairs.pairs, replicates: replicates, seed: seed)
      judged = pairs
      reports.append(report)
      counts += [("judged_pairs", report.pairCount), ("seed_films", report.seedCount)]
    }
    return SimilarityFindings(
      report: JoinedReport(reports), counts: counts, matches: judged?.found,
      unknown: judged?.unknown ?? [])
  }

  private func tags(
    _ path: String, of names: KnownFilms, control: JobControl,
    didFind: (SimilarityFindings.Coverage) -> Void
  ) throws -> TagProfiles {
    let (rows, problems) = try TagReader.read(Input(argument: path))
    try control.didRead(problems)
    let tagged = IDIndex(rows.lazy.map(\.film))
    let places = try names.places(tagged.identifiers, path: path)
    let known = rows.compactMap { row in
      tagged[row.film].flatMap { places[$0] }.map { (film: $0, tag: row.tag) }
    }
    didFind(.init(path: path, content: .tags, knownCount: known.count, count: rows.count))
    if known.isEmpty { throw AnalyticsError.noKnownFilm(path: path) }
    return TagProfiles(known)
  }

  /// The films that each user likes, for users who like two or more that the model knows.
  private func likes(
    _ path: String, of names: KnownFilms, control: JobControl,
    didFind: (SimilarityFindings.Coverage) -> Void
  ) throws -> [[Int]] {
    let (table, problems) = try RatingReader.read(Input(argument: path), scale: scale)
    try control.didRead(problems)
    let least = try minimumLike ?? table.leastLike(scale: scale, path: path)
    let places = try names.places(table.films.identifiers, path: path)
    var likes = [Set<Int>](repeating: [], count: table.users.count)
    var known = 0
    for row in 0..<table.count {
      guard let place = places[Int(table.filmNumbers[row])] else { continue }
      known += 1
      if table.values[row] >= least { likes[Int(table.userNumbers[row])].insert(place) }
    }
    didFind(.init(path: path, content: .ratings, knownCount: known, count: table.count))
    if known == 0 { throw AnalyticsError.noKnownFilm(path: path) }
    return likes.map { $0.sorted() }.filter { $0.count >= 2 }
  }

  private func judgements(
    _ path: String, of names: KnownFilms, control: JobControl,
    didSkip: (SimilarityFindings.UnusedJudgements) -> Void
  ) throws -> JudgedPairs {
    let (rows, problems) = try JudgementReader.read(Input(argument: path))
    try control.didRead(problems)
    let judged = JudgedPairs(rows, model: model, names: names, kinds: kinds)
    didSkip(
      .init(
        path: path, unknown: judged.unknown, unknownRowCount: judged.unknownRowCount,
        selfRowCount: judged.selfRowCount))
    if judged.pairs.isEmpty { throw AnalyticsError.noKnownPair(path: path) }
    return judged
  }
}
