import ArgumentParser
import FilmAnalytics

/// Lists for every user of a file of ratings.
struct AllUsersOptions: ParsableArguments {
  @Flag(name: .long, help: "Write a list for every user of the file, without what they have rated.")
  var allUsers = false

  // Lists for 552 users of MovieLens 1M who were not trained on have a Recall@20 of .333 by als, of .009 by biased:
  // the greatest predicted ratings are those of films that hardly anyone knows.
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How a model is trained without --models: als on likes, or biased on ratings (default: als, which finds more of "
        + "what people go on to like).", valueName: "method"))
  var method: RatingTraining.Method?

  @Option(name: .long, help: ArgumentHelp("Seed of the training (default: 1).", valueName: "n"))
  var seed: UInt64?

  @Option(
    name: .long,
    help: ArgumentHelp("Worker threads (default: one per processor).", valueName: "count"))
  var jobs: Int?

  func validate() throws { try Need.jobs(jobs) }

  /// Checks what does not go together.
  func validate(file: String?, user: String?, models: ModelOptions) throws {
    guard allUsers else {
      let others = [("--method", method != nil), ("--seed", seed != nil), ("--jobs", jobs != nil)]
      if let option = others.first(where: \.1)?.0 {
        throw ValidationError("\(option) is for --all-users: add it, or leave \(option) out")
      }
      return
    }
    if file == nil {
      throw ValidationError("--all-users needs a file of ratings, with what each user has seen")
    }
    if user != nil { throw ValidationError("--user names one, --all-users all: leave out one") }
    guard let named = models.models else { return }
    if models.ratings == nil {
      throw ValidationError(
        "--models \(named): there is no model of ratings; make one with filmlab train ratings, or leave --models out"
      )
    }
    let ofTraining = [("--method", method != nil), ("--seed", seed != nil)]
    if let option = ofTraining.first(where: \.1)?.0 {
      throw ValidationError("\(option) trains a model, --models has one: leave out one")
    }
  }

  /// The folder of the model that is used; `nil` where one is trained.
  func folder(in models: ModelOptions) -> String? { method == nil ? models.ratings : nil }

  /// A training on a file.
  func training(_ file: String, films: [String], scale: Double?) -> RatingTraining {
    var training = RatingTraining(ratingFiles: [file], filmFiles: films)
    training.method = method ?? .als
    training.settings.threads = jobs
    training.likeSettings.threads = jobs
    training.scale = scale
    training.seed = seed ?? training.seed
    return training
  }
}
