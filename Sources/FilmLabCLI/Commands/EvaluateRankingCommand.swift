import ArgumentParser
import FilmAnalytics
import FilmData
import FilmReports
import FilmSimilarity

/// The command `filmlab evaluate ranking`, which measures whether films that users like come first.
struct EvaluateRankingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ranking",
    abstract:
      "Train on users' likes and rank films for other users: Recall@20, Recall@50, NDCG@100.",
    discussion: """
      Strong generalization (Liang and others, WWW 2018): factors are trained on some users, other \
      users are folded in from part of their likes, and the rest must be found among all films: no \
      sampled negatives. Without files of test users, a random share of the users is held out, with a \
      fifth of their likes to be found. Popularity and chance are the baselines; the last lines show how \
      much the method named first differs from the others, both resampled together. Coverage is the share \
      of films in anyone's first 20, novelty the bits of surprise in them, popularity the share of users \
      who like them.

      With --compare, another program's lists for the same test users are compared: rows of user and item, ordered by a \
      score, a rank or as they stand. --save-split writes train.csv, on which it is to be trained, fold-in.csv, the known \
      likes of the test users, for whom it is to list 100 films or more, and held-out.csv, what is to be found; the same \
      options then split in the same way. Films that a user is known to like are removed from lists, as from the \
      methods'. It is measured on the users that it has lists for; what does not fit is counted in notes.

      METHODS
        als         implicit alternating least squares
        ease        a linear model of films on films, for up to 20,000 films
        neighbours  cosine of co-likes, shrunk where they are few
        popularity  by how many users like a film
        random      a random order

      EXAMPLES
        filmlab evaluate ranking ratings.csv --method als,ease
        filmlab evaluate ranking train.csv --fold-in known.csv --held-out rest.csv
        filmlab evaluate ranking a.csv --fold-in b.csv --held-out c.csv --method ease
        filmlab evaluate ranking ratings.csv --save-split split
        filmlab evaluate ranking ratings.csv --compare implicit=lists.csv
      """)

  @Argument(help: "The ratings to train on, or all ratings to split.", completion: .file())
  var train: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The known likes of the test users (default: users are held out).", valueName: "file"),
    completion: .file())
  var foldIn: String?

  @Option(
    name: .long, help: ArgumentHelp("The likes to be found for them.", valueName: "file"),
    completion: .file())
  var heldOut: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The share of users held out if no files are given. (default: 0.1)", valueName: "number"))
  var heldOutShare: Double?

  @Option(
    name: .long,
    help: ArgumentHelp("How films are ranked; several between commas.", valueName: "method"))
  var method = MethodList<RankingMethod>([.als])

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write the split as CSV files, with their checksums in split.json.", valueName: "folder"),
    completion: .directory)
  var saveSplit: String?

  @OptionGroup(title: "Rivals") var rivals: RivalOptions
  @OptionGroup(title: "Factorization") var factorization: FactorizationOptions
  @OptionGroup(title: "Likes") var liking: LikeOptions
  @OptionGroup(title: "Intervals") var bootstrap: BootstrapOptions
  @OptionGroup(title: "Output") var output: ReportOptions

  func validate() throws {
    if (foldIn == nil) != (heldOut == nil) {
      throw ValidationError("--fold-in and --held-out belong together: give both or none")
    }
    if foldIn != nil {
      let splitting: GivenOptions = [
        "--save-split": saveSplit != nil, "--held-out-share": heldOutShare != nil,
      ]
      try splitting.refuse("is for a split that is made; --fold-in names its parts: leave out one")
    }
    _ = try rivals.rivals(besides: RankingMethod.allCases.map(\.rawValue))
    try Need.share(heldOutShare)
    try factorization.validate(methods: method.methods)
  }

  func run() throws {
    Interruption.endsAtOnce()
    try ExitStatus.reporting {
      try output.check()
      let progress = Progress(isQuiet: output.quiet)
      defer { progress.finish() }
      let control = JobControl(progress, notes: output)
      let files = RatingFiles(notes: output, scale: liking.scale)
      let ratings = try files.read(train)
      var experiment = RankingExperiment(users: try users(files, ratings))
      experiment.rivals = try rivals.rivals(besides: RankingMethod.allCases.map(\.rawValue))
      experiment.settings = factorization.choices.settings(
        weighted: ratings.meaning == .plays)
      (experiment.replicates, experiment.seed) = (bootstrap.replicates, bootstrap.seed)
      let results = try experiment.run(method.methods, control: control)
      progress.finish()
      results.rivals.flatMap(\.notes).forEach(output.note)
      try output.write(MethodsResult(results))
      let title = "Rankings of \(MethodsPage.name(heldOut ?? train))"
      try output.writePage(MethodsPage(title: title, results: results).html)
    }
  }

  private func users(_ files: RatingFiles<ReportOptions>, _ ratings: RatingTable) throws
    -> RankingUsers
  {
    let minimum = try liking.minimum(ratings, path: train, notes: output)
    guard let foldIn, let heldOut else {
      let split = try RankingSplit(
        of: ratings, minimum: minimum, share: heldOutShare ?? RankingSplit.usualShare,
        seed: bootstrap.seed,
        path: train)
      if let saveSplit { try SplitFiles.write(split, to: saveSplit, seed: bootstrap.seed) }
      return RankingUsers(split, minimum: minimum)
    }
    let wanted = try files.read(heldOut)
    files.warnOfLeakage(RatingPart(training: ratings, heldOut: wanted), heldOut, in: train)
    let users = try RankingUsers(
      training: ratings, known: try files.read(foldIn), heldOut: wanted, minimum: minimum,
      path: heldOut, trainingPath: train)
    if users.knownCount > 0 {
      output.note(
        "\(heldOut): \(users.knownCount) of \(users.heldOut.count) likes are in \(foldIn) too, and so are "
          + "never found")
    }
    return users
  }
}
