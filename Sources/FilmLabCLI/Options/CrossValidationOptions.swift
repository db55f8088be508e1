import ArgumentParser

/// Whether a model is trained for the evaluation, a fold at a time, and how the folds are cut.
struct CrossValidationOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Cross-validation: cut the films into this many folds, and score each with a lexicon trained "
        + "on the others.", valueName: "n"))
  var folds: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Cross-validation with the folds that this field of the reviews names.", valueName: "name"))
  var foldField: String?

  /// Whether there is a cross-validation.
  var isWanted: Bool { folds != nil || foldField != nil }

  func validate() throws { try Need.folds(folds) }
}
