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

      EXAMPLES
        filmlab evaluate similarity
        filmlab evaluate similarity --method text --sample 500
        filmlab evaluate similarity --tags tags.csv --films movies.csv
        filmlab evaluate similarity --ratings ratings.csv --films movies.csv --format json
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
      let model = try SimilarityModel(contentsOf: models.folder("similarity"))
      var names = ModelFilms(model)
      for path in films { try names.read(path).lines.forEach(output.note) }
      let judges = ListJudges(
        model: model, kinds: method.kinds, count: count, seed: bootstrap.seed)
      var groups = [judges.facts(sample: sample)]
      var counts = [("films", groups[0].values.count)]
      if let tags {
        let group = judges.tags(try readTags(tags, names))
        groups.append(group)
        counts.append(("tagged_films", group.values.count))
      }
      if let ratings {
        let group = judges.coLikes(try readLikes(ratings, names))
        groups.append(group)
        counts.append(("users", group.values.count))
      }
      let report = MeansReport(groups, replicates: bootstrap.replicates, seed: bootstrap.seed)
      let file = try OutputFile(path: output.output)
      try file.write(
        ReportWriter(format: output.effectiveFormat, style: output.style)
          .text(report, method: method.rawValue, counts: counts))
      try file.commit()
      try MethodPage(title: "Lists of similar titles, \(method.rawValue)", counts: counts)
        .write([(method.rawValue, report)], [], to: output)
    }
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
