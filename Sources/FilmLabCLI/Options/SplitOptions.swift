import ArgumentParser
import FilmData
import FilmEvaluation

/// How ratings are parted into those to train on and those to predict.
struct SplitOptions: ParsableArguments {
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    /// Any ratings.
    case random
    /// Each user's last, by their times.
    case latest
    /// All ratings of some films, which training then does not know.
    case film
    /// All ratings of some users.
    case user
  }

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What is held out where no file of it is given: random ratings, each user's latest, or all of a "
        + "film or user (default: random).", valueName: "kind"))
  var split: Kind?

  @Option(name: .long, help: ArgumentHelp("The share held out.", valueName: "number"))
  var heldOutShare = 0.1

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Cross-validation: so many folds, each held out once, instead of a share.", valueName: "n"))
  var folds: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write the split as CSV files, with their checksums in split.json.", valueName: "folder"))
  var saveSplit: String?

  /// The kind in force.
  var kind: Kind { split ?? .random }

  func validate() throws {
    guard heldOutShare > 0, heldOutShare < 1 else {
      throw ValidationError(
        "--held-out-share \(heldOutShare): a number between 0 and 1 is needed")
    }
    try Need.folds(folds)
    if folds != nil, kind == .latest {
      throw ValidationError("--folds with --split latest: a user's latest ratings are one fold")
    }
  }

  /// Parts ratings, once or for each fold.
  ///
  /// - Throws: status 65 where the times are needed and there are none, or nothing is held out.
  func splits(_ ratings: RatingTable, seed: UInt64, path: String) throws -> [Split] {
    let users = { ratings.userNumbers.map { ratings.users.identifiers[Int($0)] } }
    let films = { ratings.filmNumbers.map { ratings.films.identifiers[Int($0)] } }
    let splits: [Split]
    if let folds {
      let folds = Folds(count: folds, seed: seed)
      switch kind {
      case .film: splits = folds.splits(keys: films())
      case .user: splits = folds.splits(keys: users())
      case .random, .latest: splits = folds.splits(count: ratings.count)
      }
    } else {
      switch kind {
      case .random:
        splits = [
          RandomSplit(heldOutFraction: heldOutShare, seed: seed).split(count: ratings.count)
        ]
      case .film: splits = [ClusterSplit(heldOutFraction: heldOutShare, seed: seed).split(films())]
      case .user: splits = [ClusterSplit(heldOutFraction: heldOutShare, seed: seed).split(users())]
      case .latest:
        guard !ratings.timestamps.isEmpty else {
          Console.note("filmlab: \(path): the ratings have no times, which --split latest needs")
          throw ExitStatus.badData
        }
        splits = [
          LatestSplit(heldOutFraction: heldOutShare)
            .split(users: ratings.userNumbers, times: ratings.timestamps)
        ]
      }
    }
    if splits.contains(where: { $0.train.isEmpty || $0.heldOut.isEmpty }) {
      Console.note(
        "filmlab: \(path): too few ratings to hold some out and train on others by \(kind.rawValue)"
      )
      throw ExitStatus.badData
    }
    return splits
  }
}
