import ArgumentParser
import FilmData
import FilmEvaluation
import FilmSimilarity

/// `filmlab evaluate similarity`: how good lists of similar titles are.
struct EvaluateSimilarityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similarity",
    abstract:
      "Measure lists of similar titles by facts, by people's tags, by what unseen users like.",
    discussion: """
      genre_agreement is the share of genres in common (Jaccard), director_agreement the share of films \
      by the same director, years_apart the mean distance of years, popular_share the share of films \
      among the hundredth that is reviewed and rated most. With --tags, tag_agreement is the mean cosine \
      of the tags (TF-IDF) of a film and the nearest of all films that have tags. With --ratings of \
      users that the model has not seen, co_like_recall_20 is Recall@20 of a user's other liked films in \
      the list of one of them. Beside them: films drawn at random, for co-likes the most liked films.

      With --judgements of pairs of films by people, judgement_spearman and judgement_pearson are the \
      correlations of similarity and judgement, judgement_auc the chance that a pair judged above the \
      median is more similar than another, judgement_ndcg how well the films judged with one are ordered; \
      beside them, the order by how much the second film is reviewed and rated.

      With --against, overlap_10 is the share of titles that lists of two models have in common, for \
      example of two seeds: for all films, and by how often a film is rated. Beside it: chance.

      EXAMPLES
        filmlab evaluate similarity
        filmlab evaluate similarity --method text --sample 500
        filmlab evaluate similarity --tags tags.csv --films movies.csv
        filmlab evaluate similarity --ratings ratings.csv --films movies.csv
        filmlab evaluate similarity --judgements pairs.csv
        filmlab evaluate similarity --against seed2/similarity --against seed3
      """)

  @Option(
    name: .long,
    help: ArgumentHelp("Tags that people gave: film,tag, a row each time.", valueName: "file"))
  var tags: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Ratings of users that the model has not seen: user,item,rating.", valueName: "file"))
  var ratings: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How alike people find pairs: film,film,judgement, any number that grows with the likeness; "
        + "films by title or key.", valueName: "file"))
  var judgements: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Another model's folder, with whose lists these are compared. May be repeated.",
      valueName: "folder"))
  var against: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Tables of films: the titles behind the keys of these.", valueName: "file"))
  var films: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("What counts: fused (all), text, ratings or facts.", valueName: "name"))
  var method = SimilarityMethod.fused

  @Option(name: [.short, .long], help: ArgumentHelp("How many titles a list has.", valueName: "n"))
  var count = 10

  @Option(
    name: .long, help: ArgumentHelp("Films whose facts are compared, drawn.", valueName: "n"))
  var sample = 2_000

  @OptionGroup(title: "Likes") var liking: LikeOptions
  @OptionGroup(title: "Intervals") var bootstrap: BootstrapOptions
  @OptionGroup(title: "Output") var output: ReportOptions
  @OptionGroup(title: "Model") var models: ModelOptions

  func validate() throws {
    try Need.atLeastOne(count, "--count")
    try Need.atLeastOne(sample, "--sample")
  }

  func run() throws {
    Interruption.endsAtOnce()
    try ExitStatus.reporting {
      try output.check()
      let model = try SimilarityModel(contentsOf: models.folder("similarity"))
      var names = ModelFilms(model)
      for path in films { try names.read(path).lines.forEach(output.note) }
      let (report, counts) = try measured(model, names)
      let file = try OutputFile(path: output.output)
      try file.write(
        ReportWriter(format: output.effectiveFormat, style: output.style)
          .text(report, method: method.rawValue, counts: counts))
      try file.commit()
      try MethodPage(title: "Lists of similar titles, \(method.rawValue)", counts: counts)
        .write([(method.rawValue, report)], [], to: output)
    }
  }

  /// Everything that was asked for, and of how many films, users and pairs.
  private func measured(
    _ model: SimilarityModel, _ names: ModelFilms
  ) throws -> (JoinedReport, [(String, Int)]) {
    let judges = ListJudges(
      model: model, kinds: method.kinds, count: count, seed: bootstrap.seed)
    var groups = [judges.facts(sample: sample)]
    var counts = [("films", groups[0].values.count)]
    func add(_ group: MeansReport.Group, _ units: String) {
      groups.append(group)
      counts.append((units, group.values.count))
    }
    if let tags { add(judges.tags(try readTags(tags, names)), "tagged_films") }
    if let ratings { add(judges.coLikes(try readLikes(ratings, names)), "users") }
    if !against.isEmpty {
      let stability = ListStability(kinds: method.kinds, count: count)
      counts.append(("models", against.count + 1))
      add(
        try stability.group(model, against.map(ModelOptions.similarityFolder)), "compared_films")
    }
    var reports: [any EvaluationReport] = [
      MeansReport(groups, replicates: bootstrap.replicates, seed: bootstrap.seed)
    ]
    if let judgements {
      let read = try FilmJudgements(judgements, model, names, kinds: method.kinds, output)
      let report = try JudgementReport(
        read.pairs, replicates: bootstrap.replicates, seed: bootstrap.seed)
      reports.append(report)
      counts += [("judged_pairs", report.pairCount), ("seed_films", report.seedCount)]
    }
    return (JoinedReport(reports), counts)
  }

  private func readTags(_ path: String, _ names: ModelFilms) throws -> TagProfiles {
    let (rows, problems) = try TagReader.read(Input(argument: path))
    problems.lines.forEach(output.note)
    let known = rows.compactMap { row in names[row.film].map { (film: $0, tag: row.tag) } }
    try need(known.count, of: rows.count, "tags", path)
    return TagProfiles(known)
  }

  /// The films that each user likes, of users who like two or more that the model knows.
  private func readLikes(_ path: String, _ names: ModelFilms) throws -> [[Int]] {
    let (table, problems) = try RatingReader.read(Input(argument: path))
    problems.lines.forEach(output.note)
    let least = liking.minimum(table)
    let places = table.films.identifiers.map { names[$0] }
    var likes = [Set<Int>](repeating: [], count: table.users.count)
    var known = 0
    for row in 0..<table.count {
      guard let place = places[Int(table.filmNumbers[row])] else { continue }
      known += 1
      if table.values[row] >= least { likes[Int(table.userNumbers[row])].insert(place) }
    }
    try need(known, of: table.count, "ratings", path)
    return likes.map { $0.sorted() }.filter { $0.count >= 2 }
  }

  private func need(_ known: Int, of count: Int, _ what: String, _ path: String) throws {
    output.note("\(path): the model knows the films of \(known) of \(count) \(what)")
    guard known == 0 else { return }
    Console.note(
      "filmlab: \(path): the model knows none of the films; name a table of their titles with --films"
    )
    throw ExitStatus.badData
  }
}
