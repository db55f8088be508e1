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
      users are folded in from part of their likes, and the rest is looked for among all films. \
      The baseline ranks by popularity.

      METHODS
        als         implicit alternating least squares
        ease        a linear model of films on films, for up to 20,000 films
        neighbours  cosine of co-likes, shrunk where they are few
        popularity  by how many users like a film

      EXAMPLES
        filmlab evaluate ranking train.csv --fold-in known.csv --held-out rest.csv
        filmlab evaluate ranking a.csv --fold-in b.csv --held-out c.csv --method ease
      """)

  @Argument(help: "The ratings to train on.")
  var train: String

  @Option(name: .long, help: ArgumentHelp("What is known of the test users.", valueName: "file"))
  var foldIn: String

  @Option(name: .long, help: ArgumentHelp("What is to be found for them.", valueName: "file"))
  var heldOut: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The least rating that is a like (default: 4, or any where no rating is above 1).",
      valueName: "rating"))
  var minimumRating: Float?

  @Option(
    name: .long,
    help: ArgumentHelp("How films are ranked; several with commas.", valueName: "method"))
  var method = MethodList<RankingMethod>([.als])

  @OptionGroup(title: "Factorisation") var factorisation: FactorisationOptions
  @OptionGroup(title: "Intervals") var bootstrap: BootstrapOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    Interruption.endsAtOnce()
    try ExitStatus.reporting {
      let training = try read(train)
      let minimum = self.minimum(training)
      let likes = InteractionMatrix(training, minimum: minimum)
      let known = InteractionMatrix(try read(foldIn), films: likes.films, minimum: minimum)
      let wanted = InteractionMatrix(try read(heldOut), films: known.films, minimum: minimum)
      let ranking = FoldInRanking(known: known, wanted: wanted, filmCount: likes.films.count)
      let baseline = try ranking.predictions(PopularityRanking(likes))
      let reports = try method.methods.map { method in
        let model = try method.train(
          likes, factorisation, seed: bootstrap.seed, Progress(isQuiet: output.quiet))
        return (
          method.rawValue,
          try RankingReport(
            predictions: ranking.predictions(model), baseline: baseline,
            replicates: bootstrap.replicates, seed: bootstrap.seed)
        )
      }
      let file = try OutputFile(path: output.output)
      try file.write(
        ReportWriter(format: output.formatForPeople, style: output.style).text(
          reports,
          counts: [
            ("users", reports[0].1.userCount), ("training_users", likes.users.count),
            ("films", likes.films.count),
          ]))
      try file.commit()
    }
  }

  private func read(_ path: String) throws -> RatingTable {
    let (table, problems) = try RatingReader.read(Input(argument: path))
    problems.lines.forEach(output.note)
    return table
  }

  private func minimum(_ training: RatingTable) -> Float {
    if let minimumRating { return minimumRating }
    return (training.values.max() ?? 0) > 1 ? 4 : -.infinity
  }
}
