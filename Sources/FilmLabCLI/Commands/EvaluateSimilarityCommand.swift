import ArgumentParser
import FilmAnalytics
import FilmReports
import FilmSimilarity

/// `filmlab evaluate similarity`: how good lists of similar titles are.
struct EvaluateSimilarityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similarity",
    abstract:
      "Measure lists of similar titles by facts, people's tags and the likes of unseen users.",
    discussion: """
      genre_agreement is the share of genres in common (Jaccard), director_agreement the share of films \
      by the same director, years_apart the mean distance of years, popular_share the share of films \
      among the most reviewed and rated hundredth. With --tags, tag_agreement is the mean cosine \
      of the tags (TF-IDF) of a film and the nearest of all films that have tags. With --ratings of \
      users that the model has not seen, co_like_recall_20 is Recall@20 of a user's other liked films in \
      the list of one of them. The baseline is random films; for co-likes, the most liked films.

      With --judgements of pairs of films by people, judgement_spearman and judgement_pearson are the \
      correlations of similarity and judgement, judgement_auc the chance that a pair judged above the \
      median is more similar than another, judgement_ndcg how well the films judged with one are ordered. \
      The baseline is the order by how much the second film is reviewed and rated.

      With --against, overlap_10 is the share of titles that lists of two models have in common, for \
      example of two seeds: for all films, and by how often a film is rated. The baseline is chance.

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
    help: ArgumentHelp("Tags that people gave: film,tag, a row each time.", valueName: "file"),
    completion: .file())
  var tags: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Ratings of users that the model has not seen: user,item,rating.", valueName: "file"),
    completion: .file())
  var ratings: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How similar people find pairs: film,film,judgement, any number that grows with similarity; "
        + "films by title or key.", valueName: "file"), completion: .file())
  var judgements: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder of another model, to compare lists with. May be repeated.",
      valueName: "folder"), completion: .directory)
  var against: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Tables of films: the titles behind the keys of these.", valueName: "file"),
    completion: .file())
  var films: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("What counts: fused (all), text, ratings or facts.", valueName: "name"))
  var method = SimilarityMethod.fused

  @Option(
    name: [.short, .long], help: ArgumentHelp("The number of titles in a list.", valueName: "n"))
  var count = 10

  @Option(
    name: .long, help: ArgumentHelp("Random films whose facts are compared.", valueName: "n"))
  var sample = 2_000

  @OptionGroup(title: "Likes") var liking: LikeOptions
  @OptionGroup(title: "Intervals") var bootstrap: BootstrapOptions
  @OptionGroup(title: "Output") var output: ReportOptions
  @OptionGroup(title: "Model") var models: ModelOptions

  func validate() throws {
    try Need.atLeastOne(count, "--count")
    try Need.atLeastOne(sample, "--sample")
    if ratings == nil {
      try liking.given.refuse("says which of --ratings are likes: add them, or leave it out")
    }
    if ratings == nil, tags == nil, judgements == nil {
      let tables: GivenOptions = ["--films": !films.isEmpty]
      try tables.refuse(
        "gives titles to --tags, --ratings or --judgements: add one, or leave it out")
    }
  }

  func run() throws {
    Interruption.endsAtOnce()
    try ExitStatus.reporting {
      try output.check()
      let model = try SimilarityModel(contentsOf: models.folder("similarity"))
      let experiment = experiment(model)
      let progress = Progress(isQuiet: true)
      defer { progress.finish() }
      let findings = try experiment.run(
        control: JobControl(progress, notes: output), didFind: { output.note($0.sentence) },
        didSkip: { $0.sentences.forEach(output.note) })
      progress.finish()
      let name = method.rawValue
      let titles = findings.matches.map {
        LookedUpTitles(model.films, matches: $0, unknown: findings.unknown)
      }
      try output.write(
        ReportResult(findings.report, method: name, counts: findings.counts, titles: titles))
      try output.writePage(
        MethodsPage(
          title: "Lists of similar titles, \(name)", report: findings.report, method: name,
          counts: findings.counts
        ).html)
    }
  }

  private func experiment(_ model: SimilarityModel) -> SimilarityExperiment {
    var experiment = SimilarityExperiment(model: model)
    experiment.tagFile = tags
    experiment.ratingFile = ratings
    experiment.judgementFile = judgements
    experiment.otherModels = against.map(ModelOptions.similarityFolder)
    experiment.filmFiles = films
    experiment.kinds = method.kinds
    experiment.count = count
    experiment.sampleSize = sample
    experiment.minimumLike = liking.minimumRating
    experiment.scale = liking.scale
    experiment.replicates = bootstrap.replicates
    experiment.seed = bootstrap.seed
    return experiment
  }
}
