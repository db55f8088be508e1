import ArgumentParser
import FilmAnalytics
import FilmData
import FilmReports
import FilmSentiment

/// `--ratings-from`: reviews with ratings, to which the predicted ratings are fitted.
struct RatedReviewsOptions: ParsableArguments {
  @Option(
    name: .customLong("ratings-from"),
    help: ArgumentHelp(
      "Fit the predicted ratings to those of these reviews, if yours come from another source than "
        + "the model's: \(SentimentModel.fewestRatings) rated ones are enough, a few hundred as good as "
        + "many. Labels and scores stay as they are. With --context they are fitted in context: give all "
        + "reviews of a film. May be repeated.", valueName: "file"), completion: .file())
  var files: [String] = []

  /// Refuses options that exclude each other.
  func validate(inputs: [String]) throws {
    if files.contains("-"), inputs.contains("-") {
      throw ValidationError("standard input can be read only once; name a file in one place")
    }
  }

  /// Refuses the same for an evaluation, and to fit to the evaluated reviews.
  func validate(evaluated inputs: [String]) throws {
    try validate(inputs: inputs)
    guard let both = inputs.first(where: files.contains) else { return }
    throw ValidationError(
      "\(both) is in --ratings-from too: ratings would be evaluated with a curve that was fitted to them"
    )
  }

  /// The scorer with its ratings fitted, if files were given; notes report what they were fitted to.
  func fitted(
    _ scorer: ReviewScorer, _ format: ReviewFormat, notes: some NoteTaking, control: JobControl
  ) throws -> ReviewScorer {
    guard !files.isEmpty else { return scorer }
    let (fitted, fit) = try scorer.ratingsFitted(to: files, format: format, control: control)
    let how = fit.isInContext ? "ratings fitted in context" : "ratings fitted"
    notes.note("\(how) to \(fit.ratingCount) of \(files.joined(separator: ", "))")
    if fit.isOfFewFilms {
      notes.note(
        "these are reviews of \(Plural.text(fit.filmCount, "film")), which may not represent "
          + "others; give reviews of many films")
    }
    if fit.isMostlyAlone {
      notes.note(
        "\(fit.aloneCount) of \(fit.ratingCount) rated reviews have no other review of their film "
          + "and no known critic, so that the fit is to texts alone; give all reviews of a film")
    }
    return fitted
  }
}
