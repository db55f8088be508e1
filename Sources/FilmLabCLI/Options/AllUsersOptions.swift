import ArgumentParser
import FilmAnalytics

/// Lists for every user of a file of ratings.
struct AllUsersOptions: ParsableArguments {
  @Flag(name: .long, help: "Write a list for every user of the file, without what they have rated.")
  var allUsers = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How a model is trained without --models: als on likes, or biased on ratings (default: "
        + "\(RatingTraining.Method.usualOfLists.rawValue), which finds more of what people go on to like).",
      valueName: "method"))
  var method: RatingTraining.Method?

  @Option(name: .long, help: ArgumentHelp("Seed of the training (default: 1).", valueName: "n"))
  var seed: UInt64?

  @OptionGroup var threads: JobOptions

  /// Checks what does not go together.
  func validate(
    file: String?, taste: TasteOptions, models: ModelOptions, fields: ReviewOptions
  ) throws {
    guard allUsers else {
      let given: GivenOptions = ["--method": method != nil, "--seed": seed != nil]
      return try (given + threads.given).refuse("is for --all-users: add that, or leave it out")
    }
    if file == nil {
      throw ValidationError("--all-users needs a file of ratings, with what each user has seen")
    }
    if taste.user != nil {
      throw ValidationError("--user names one, --all-users all: leave out one")
    }
    try fields.givenOfRatings.refuse(
      "is for one person's ratings; --all-users reads columns such as user,item,rating")
    try validate(models, films: taste.tables.films)
  }

  /// Refuses what trains a model where there is one.
  private func validate(_ models: ModelOptions, films: [String]) throws {
    if let named = models.models, models.ratings == nil {
      throw ValidationError(
        "--models \(named): there is no model of ratings; make one with filmlab train ratings, or leave --models out"
      )
    }
    guard let folder = folder(in: models) else { return }
    let given: GivenOptions = ["--method": method != nil, "--seed": seed != nil]
    try given.refuse(
      "trains a model, \(folder) is one: leave out \(models.models == nil ? "it" : "one")")
    let tables: GivenOptions = ["--films": !films.isEmpty]
    try tables.refuse(
      "gives titles to a model that is trained, but \(folder) has its own: leave it out, or give it to "
        + "filmlab train ratings")
  }

  /// The folder of the model that is used; `nil` where one is trained.
  ///
  /// A method asks for a training even where the environment names a model.
  func folder(in models: ModelOptions) -> String? {
    method == nil || models.models != nil ? models.ratings : nil
  }

  /// A training on a file.
  func training(_ file: String, films: [String], scale: Double?) -> RatingTraining {
    var training = RatingTraining(ratingFiles: [file], filmFiles: films)
    training.method = method ?? .usualOfLists
    training.settings.threads = threads.jobs
    training.likeSettings.threads = threads.jobs
    training.scale = scale
    training.seed = seed ?? training.seed
    return training
  }
}
