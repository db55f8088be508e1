import ArgumentParser
import FilmData
import FilmSentiment

/// `--ratings-from`: reviews with ratings, to which the predicted ratings are fitted.
struct RatedReviewsOptions: ParsableArguments {
  @Option(
    name: .customLong("ratings-from"),
    help: ArgumentHelp(
      "Fit the predicted ratings to those of these reviews, where yours come from another place than "
        + "the model's: \(SentimentModel.fewestRatings) rated ones are enough, a few hundred as good as "
        + "many. Labels and scores stay as they are. May be repeated.", valueName: "file"))
  var files: [String] = []

  /// Refuses what does not go together.
  func validate(with context: ContextOptions, inputs: [String]) throws {
    guard !files.isEmpty else { return }
    if !context.sources.isEmpty {
      throw ValidationError(
        "--ratings-from and --context exclude each other: in context ratings have curves of their own"
      )
    }
    if files.contains("-"), inputs.contains("-") {
      throw ValidationError("standard input can be read only once; name a file in one place")
    }
  }

  /// Refuses the same for an evaluation, and to fit to what is evaluated.
  func validate(with context: ContextOptions, evaluated inputs: [String]) throws {
    try validate(with: context, inputs: inputs)
    guard let both = inputs.first(where: files.contains) else { return }
    throw ValidationError(
      "\(both) is in --ratings-from too: ratings would be judged by a curve that was fitted to them"
    )
  }

  /// The model with its ratings fitted, of which a note tells.
  func fitted(
    _ model: SentimentModel, domain: String?, _ options: ReviewOptions,
    _ note: (String) -> Void
  ) throws -> SentimentModel {
    guard !files.isEmpty else { return model }
    let scorer = SentimentScorer(model, domain: domain)
    var (ratingScores, ratings): ([Double], [Double]) = ([], [])
    var films: Set<String> = []
    for file in files {
      var reader = ReviewReader(names: options.names, bareScale: options.scale)
      try reader.readRows(Input(argument: file)) { row in
        guard let rating = row.rating else { return }
        ratingScores.append(scorer.score(row.text).ratingScore)
        ratings.append(rating)
        row.filmKey.string.map { _ = films.insert($0) }
      }
      reader.problems.flatMap(\.lines).forEach(note)
      try options.refuseSkipped(reader.problems)
    }
    let model = try model.ratingsFitted(ratingScores: ratingScores, ratings: ratings)
    note("ratings fitted to \(ratings.count) of \(files.joined(separator: ", "))")
    if (1..<RatedReviewsOptions.fewFilms).contains(films.count) {
      note(
        "these are reviews of \(films.count) \(films.count == 1 ? "film" : "films"), whose ratings may "
          + "not stand for those of others; take reviews of many films")
    }
    return model
  }

  /// Up to so many films a user is warned: fifty reviews of five good films made the error on others
  /// larger, where fifty of fifty films made it a quarter smaller.
  private static let fewFilms = 10
}
