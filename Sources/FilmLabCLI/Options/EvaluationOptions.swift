import ArgumentParser
import FilmData
import FilmEvaluation

/// What an evaluation of sentiment measures in addition to the figures of all reviews.
struct EvaluationOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Labelled reviews that a film needs for its Tomatometer to count.", valueName: "n"))
  var filmReviews = TomatometerAgreement.usualMinimumReviews

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Show how many reviews get a label, and how many of these are right, if those nearer to one "
        + "half than this get none, as in `sentiment --abstain`.", valueName: "width"))
  var abstain: Double?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "List this many of the most confident mistakes, with reasons.", valueName: "n"))
  var worst: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Compare with another model's folder, or with anyone's predictions: a file of reviews with id, "
        + "probability or label, and rating, as `filmlab sentiment` writes. May be repeated.",
      valueName: "file or folder"), completion: .file())
  var compare: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Training data of the model: report which texts and films are in it too. May be repeated.",
      valueName: "file"), completion: .file())
  var training: [String] = []

  @Flag(name: .long, help: "In the table, show only the figures and the confusion matrix.")
  var brief = false

  /// How many mistakes a page lists by default.
  static let usualWorst = 10

  func validate() throws {
    if filmReviews < Tomatometer.minimumReviewCount {
      throw ValidationError(
        "--film-reviews \(filmReviews): at least \(Tomatometer.minimumReviewCount) are needed, "
          + "from which on a Tomatometer is shown")
    }
    if let abstain, !(abstain > 0 && abstain < 0.5) {
      throw ValidationError("--abstain \(abstain): a number above 0 and below 0.5 is needed")
    }
    try Need.zeroOrMore(worst, "--worst")
  }
}
