public import ArgumentParser
public import FilmAnalytics

/// How ratings are split into those to train on and those to predict.
struct SplitOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "What is held out if no file is given for it: random ratings, each user's latest, or all of a "
        + "film or user (default: random).", valueName: "kind"))
  var split: RatingSplit.Kind?

  @Option(name: .long, help: ArgumentHelp("The share held out.", valueName: "number"))
  var heldOutShare = 0.1

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Cross-validation: this many folds, each held out once, instead of a share.", valueName: "n"))
  var folds: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write the split as CSV files, with their checksums in split.json.", valueName: "folder"),
    completion: .directory)
  var saveSplit: String?

  /// The split, by a seed.
  func split(seed: UInt64) -> RatingSplit {
    RatingSplit(split ?? .random, heldOutShare: heldOutShare, folds: folds, seed: seed)
  }

  func validate() throws {
    guard heldOutShare > 0, heldOutShare < 1 else {
      throw ValidationError(
        "--held-out-share \(heldOutShare): a number between 0 and 1 is needed")
    }
    try Need.folds(folds)
    if folds != nil, split == .latest {
      throw ValidationError("--folds with --split latest: a user's latest ratings are one fold")
    }
  }
}

extension RatingSplit.Kind: ExpressibleByArgument {}
