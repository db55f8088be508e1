import ArgumentParser
import FilmData
import FilmEvaluation
import FilmSimilarity
import LinearAlgebra

/// The command `filmlab evaluate ranking`, which tells whether films that users like come first.
struct EvaluateRankingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ranking",
    abstract:
      "Train on users' likes and rank films for other users: Recall@20, Recall@50, NDCG@100.",
    discussion: """
      Strong generalisation (Liang and others, WWW 2018): factors are trained on some users, other \
      users are folded in from part of their likes, and the rest is looked for among all films: no \
      sampled negatives. Without files of test users a share of the users is held out by a seed, a \
      fifth of their likes to be found. Popularity and chance stand beside; the last lines tell by how \
      much the method named first differs, both resampled together. Coverage is the share of films in \
      anybody's first 20, novelty the bits of surprise in them, popularity the share of users who like \
      them.

      METHODS
        als         implicit alternating least squares
        ease        a linear model of films on films, for up to 20,000 films
        neighbours  cosine of co-likes, shrunk where they are few
        popularity  by how many users like a film
        random      in an order drawn once

      EXAMPLES
        filmlab evaluate ranking ratings.csv --method als,ease
        filmlab evaluate ranking train.csv --fold-in known.csv --held-out rest.csv
        filmlab evaluate ranking a.csv --fold-in b.csv --held-out c.csv --method ease
      """)

  @Argument(help: "The ratings to train on, or all that there are.")
  var train: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What is known of the test users (default: users are held out).", valueName: "file"))
  var foldIn: String?

  @Option(name: .long, help: ArgumentHelp("What is to be found for them.", valueName: "file"))
  var heldOut: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The share of users who are held out where no files are given.", valueName: "number"))
  var heldOutShare = 0.1

  @Option(
    name: .long,
    help: ArgumentHelp("How films are ranked; several with commas.", valueName: "method"))
  var method = MethodList<RankingMethod>([.als])

  @OptionGroup(title: "Factorisation") var factorisation: FactorisationOptions
  @OptionGroup(title: "Likes") var liking: LikeOptions
  @OptionGroup(title: "Intervals") var bootstrap: BootstrapOptions
  @OptionGroup(title: "Output") var output: ReportOptions

  func validate() throws {
    if (foldIn == nil) != (heldOut == nil) {
      throw ValidationError("--fold-in and --held-out belong together: give both or none")
    }
    guard heldOutShare > 0, heldOutShare < 1 else {
      throw ValidationError(
        "--held-out-share \(heldOutShare): a number between 0 and 1 is needed")
    }
  }

  func run() throws {
    Interruption.endsAtOnce()
    try ExitStatus.reporting {
      try output.check()
      let users = try users()
      let evaluation = RankingEvaluation(users)
      let results = try evaluation.results(method.methods, bootstrap) { method in
        try method.train(
          users.likes, factorisation, seed: bootstrap.seed, Progress(isQuiet: output.quiet))
      }
      let counts = [
        ("users", results.reports[0].report.userCount),
        ("training_users", users.trainingUserCount), ("films", users.likes.films.count),
      ]
      let file = try OutputFile(path: output.output)
      try file.write(
        ReportWriter(format: output.effectiveFormat, style: output.style).text(
          results.reports, comparisons: results.comparisons, counts: counts))
      try file.commit()
      try MethodPage(
        title: "Rankings of \(MethodPage.name(heldOut ?? train))", counts: counts,
        seconds: results.seconds
      )
      .write(results.reports, results.comparisons, to: output)
    }
  }

  private func users() throws -> RankingUsers {
    let ratings = try read(train)
    let minimum = liking.minimum(ratings)
    if let foldIn, let heldOut {
      let wanted = try read(heldOut)
      tellLeaked(RatingPart(training: ratings, held: wanted), heldOut)
      return RankingUsers(
        training: ratings, known: try read(foldIn), wanted: wanted, minimum: minimum)
    }
    let users = RankingUsers(
      parting: ratings, minimum: minimum, share: heldOutShare, seed: bootstrap.seed)
    if users.likes.count == 0 || users.wanted.count == 0 {
      Console.note("filmlab: \(train): too few users with five likes or more to hold some out")
      throw ExitStatus.badData
    }
    return users
  }

  private func tellLeaked(_ part: RatingPart, _ heldOut: String) {
    let leaked = part.leakedCount
    guard leaked > 0 else { return }
    output.note(
      "\(heldOut): \(leaked) of \(part.held.count) ratings are in \(train) too: the figures are "
        + "better than they should be")
  }

  private func read(_ path: String) throws -> RatingTable {
    let (table, problems) = try RatingReader.read(Input(argument: path))
    problems.lines.forEach(output.note)
    return table
  }
}
