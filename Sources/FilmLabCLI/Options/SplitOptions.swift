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

  @Option(
    name: .long, help: ArgumentHelp("The share held out. (default: 0.1)", valueName: "number"))
  var heldOutShare: Double?

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
    var chosen = RatingSplit(split ?? .random, folds: folds, seed: seed)
    chosen.heldOutShare = heldOutShare ?? chosen.heldOutShare
    return chosen
  }

  /// What says how ratings are parted.
  var given: GivenOptions {
    ["--split": split != nil, "--folds": folds != nil, "--held-out-share": heldOutShare != nil]
  }

  func validate() throws {
    try Need.share(heldOutShare)
    try Need.folds(folds)
    if folds != nil {
      let share: GivenOptions = ["--held-out-share": heldOutShare != nil]
      try share.refuse("holds out one share, --folds each part once: leave out one")
    }
    if folds != nil, split == .latest {
      throw ValidationError("--folds with --split latest: a user's latest ratings are one fold")
    }
  }
}

extension RatingSplit.Kind: ExpressibleByArgument {}
