import ArgumentParser
import FilmAnalytics
import FilmData
import FilmReports
import FilmSimilarity

/// `filmlab train ratings`: a model that predicts ratings, or ranks films, kept in a folder.
struct TrainRatingsCommand: TrainingCommand {
  static let configuration = CommandConfiguration(
    commandName: "ratings",
    abstract: "Train a model of ratings or likes that predict, recommend and similar use.",
    discussion: """
      Reads user,item,rating as filmlab evaluate ratings does. Of a user's ratings of a film in several files the latest \
      counts; users who are but numbers are others in each file. Writes users.csv, films.csv, factors.safetensors and \
      model.json, which replace those of a model that is there as one; the same data and seed give the same bytes. \
      Models/README.md describes the files, which other programs may write too.

      METHODS
        biased  biases and factors of ratings: predicts (default, if there are any)
        als     factors of likes, choices or plays (implicit ALS): ranks films

      USED BY, with --models
        filmlab predict PAIRS          predicted ratings of user,item (biased)
        filmlab recommend FILE         films for someone, folded in from ratings
        filmlab recommend --all-users  a list for every user of a file
        filmlab similar TITLE          films that the same people rate alike

      EXAMPLES
        filmlab train ratings ratings.csv --output my/ratings
        filmlab train ratings ratings.csv --films movies.csv -o my/ratings
        filmlab train ratings ratings.csv --held-out-share 0.1 -o my/ratings
        filmlab train ratings plays.tsv --method als --factors 64 -o my/ratings
        filmlab predict pairs.csv --models my
      """)

  @Argument(help: "Files of ratings; - is standard input.", completion: .file())
  var files: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Tables of films by the ratings' keys, such as MovieLens' movies.csv: titles, years, genres. May be repeated.",
      valueName: "file"), completion: .file())
  var films: [String] = []

  @Option(name: .long, help: ArgumentHelp("How the model is trained.", valueName: "method"))
  var method: RatingTraining.Method?

  @OptionGroup var folder: ModelFolderOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "First hold out this share of the ratings, of users with als, and write the figures of a training without it into "
        + "model.json.", valueName: "number"))
  var heldOutShare: Double?

  @Option(name: .long, help: ArgumentHelp("Seed of everything random.", valueName: "n"))
  var seed: UInt64 = 1

  @OptionGroup var notes: QuietOptions

  @OptionGroup(title: "Factorization") var training: RatingTrainingOptions
  @OptionGroup(title: "Likes") var liking: LikeOptions
  @OptionGroup(title: "Provenance") var origin: ProvenanceOptions

  func validate() throws {
    try Need.share(heldOutShare)
    if method == .biased {
      try givenOfLikes.refuse("is for likes: give --method als, or leave it out")
    }
  }

  func train(_ control: JobControl) throws -> RatingTraining.Trained {
    try trainer.run(origin: origin.origin, control: control)
  }

  func save(_ trained: RatingTraining.Trained, to folder: String) throws {
    try trained.model.save(to: folder)
  }

  /// What only likes have.
  private var givenOfLikes: GivenOptions {
    let minimum: GivenOptions = ["--minimum-rating": liking.minimumRating != nil]
    return training.weights.given + minimum
  }

  private var trainer: RatingTraining {
    var training = RatingTraining(ratingFiles: files, filmFiles: films)
    training.method = method ?? (givenOfLikes.isEmpty ? nil : .als)
    training.settings = self.training.ratingSettings
    training.likeSettings = self.training.likeSettings
    training.scale = liking.scale
    training.minimumRating = liking.minimumRating
    (training.heldOutShare, training.seed) = (heldOutShare, seed)
    return training
  }

  func report(_ trained: RatingTraining.Trained) throws {
    if trained.method == .als {
      _ = try liking.minimum(
        trained.ratings, path: files.joined(separator: ", "), notes: self)
    }
    let model = trained.model
    note(
      "\(trained.method.rawValue): \(model.factors) factors of \(Plural.text(model.users.count, "user")) and "
        + "\(Plural.text(model.films.count, "film")), \(trained.namedCount) with a title")
    let figures = model.provenance.figures.sorted { $0.key < $1.key }
    if !figures.isEmpty {
      note(
        "held out: " + figures.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    }
  }
}
