import ArgumentParser
import FilmData
import FilmReports

/// The names of the reviews' fields, and their scale.
struct ReviewOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The field with the text. Here and below, review.text is a field in an inner object of JSON.",
      valueName: "name"))
  var textField: String?

  @Option(
    name: .long, help: ArgumentHelp("The field with a review's own key.", valueName: "name"))
  var idField: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The field with the reviewer's score; none if scores should not be read.", valueName: "name")
  )
  var scoreField: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The field with fresh or rotten, also positive and negative, true and false, or 1 and 0 or -1.",
      valueName: "name"))
  var labelField: String?

  @Option(
    name: .long, help: ArgumentHelp("The field with the film's key.", valueName: "name"))
  var filmField: String?

  @Option(name: .long, help: ArgumentHelp("The field with the title.", valueName: "name"))
  var titleField: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The best score if scores are plain numbers, for example 5 (default: that of a source whose "
        + "fields are known, else what the first rows suggest).", valueName: "number"))
  var scale: Double?

  @Flag(
    name: .long,
    help: "Exit with status 65 if a row had to be skipped, or a label or score was not understood.")
  var strict = false

  /// The given names and scale.
  var format: ReviewFormat {
    var format = ReviewFormat()
    format.idField = idField
    format.textField = textField
    format.scoreField = scoreField
    format.labelField = labelField
    format.filmField = filmField
    format.titleField = titleField
    format.bareScale = scale
    return format
  }

  /// The fields that reviews have and ratings have not.
  var givenOfReviews: GivenOptions {
    [
      "--text-field": textField != nil, "--id-field": idField != nil,
      "--label-field": labelField != nil,
    ]
  }

  /// The fields of a film and its score.
  var givenOfRatings: GivenOptions {
    [
      "--score-field": scoreField != nil, "--film-field": filmField != nil,
      "--title-field": titleField != nil,
    ]
  }

  func validate() throws {
    if let scale, !(scale > 0 && scale.isFinite) {
      throw ValidationError("--scale \(scale): give a number above 0, such as 5 or 100")
    }
  }

  /// Reports what was skipped or not understood.
  ///
  /// - Throws: status 65 with `--strict` if there was anything.
  func report(_ problems: [RowProblems], to notes: some NoteTaking) throws {
    var files = FileNotes()
    for problems in problems {
      for line in ErrorWording.lines(problems) { files.add(line, path: problems.path) }
    }
    files.take().forEach(notes.note)
    try refuseSkipped(problems)
  }

  /// - Throws: status 65 with `--strict` if rows were skipped or values not understood.
  func refuseSkipped(_ problems: [RowProblems]) throws {
    guard strict, problems.contains(where: \.hasFaults) else { return }
    let areSkipped = problems.contains { $0.badCount > 0 }
    let areUneven = problems.contains(where: \.uneven.hasFaults)
    let areLabels = problems.contains { $0.unreadLabels.count > 0 }
    let fault =
      areSkipped
      ? "rows were skipped"
      : areUneven
        ? "rows have other fields than the header"
        : "\(areLabels ? "labels" : "scores") were not understood"
    Console.note("filmlab: \(fault), and --strict was given")
    throw ExitStatus.badData
  }
}
