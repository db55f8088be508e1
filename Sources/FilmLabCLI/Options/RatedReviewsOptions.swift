import ArgumentParser
import FilmData
import FilmSentiment
import FoundationEssentials

/// `--ratings-from`: reviews with ratings, to which the predicted ratings are fitted.
struct RatedReviewsOptions: ParsableArguments {
  @Option(
    name: .customLong("ratings-from"),
    help: ArgumentHelp(
      "Fit the predicted ratings to those of these reviews, where yours come from another place than "
        + "the model's: \(SentimentModel.fewestRatings) rated ones are enough, a few hundred as good as "
        + "many. Labels and scores stay as they are. With --context they are fitted in context: give all reviews "
        + "of a film. May be repeated.", valueName: "file"))
  var files: [String] = []

  /// Refuses what does not go together.
  func validate(inputs: [String]) throws {
    if files.contains("-"), inputs.contains("-") {
      throw ValidationError("standard input can be read only once; name a file in one place")
    }
  }

  /// Refuses the same for an evaluation, and to fit to what is evaluated.
  func validate(evaluated inputs: [String]) throws {
    try validate(inputs: inputs)
    guard let both = inputs.first(where: files.contains) else { return }
    throw ValidationError(
      "\(both) is in --ratings-from too: ratings would be judged by a curve that was fitted to them"
    )
  }

  /// The model with its ratings fitted; where other reviews count, it stays and the context is fitted.
  ///
  /// A note tells of it.
  ///
  /// - Parameter context: an empty context, in which the input will be gathered.
  func fitted(
    _ model: SentimentModel, _ context: ReviewContext?, domain: String?, _ options: ReviewOptions,
    _ note: (String) -> Void
  ) throws -> (model: SentimentModel, context: ReviewContext?) {
    guard !files.isEmpty else { return (model, context) }
    let surroundings = try context.map { try gathered($0, model, domain: domain, options) }
    let rated = try read(model, domain: domain, options, note)
    let names = files.joined(separator: ", ")
    defer { warn(of: rated, in: surroundings, note) }
    guard let surroundings else {
      let scores = rated.reviews.map(\.score.ratingScore)
      let model = try model.ratingsFitted(ratingScores: scores, ratings: rated.ratings)
      note("ratings fitted to \(rated.ratings.count) of \(names)")
      return (model, nil)
    }
    let fitted = try surroundings.ratingsFitted(to: rated.reviews, ratings: rated.ratings)
    note("ratings fitted in context to \(rated.ratings.count) of \(names)")
    return (model, fitted)
  }

  /// Reviews that carry ratings.
  private struct Rated {
    var reviews: [ContextReview] = []
    var ratings: [Double] = []
    var films: Set<String> = []
  }

  private func read(
    _ model: SentimentModel, domain: String?, _ options: ReviewOptions, _ note: (String) -> Void
  ) throws -> Rated {
    let scorer = SentimentScorer(model, domain: domain)
    var rated = Rated()
    for file in files {
      var reader = ReviewReader(names: options.names, bareScale: options.scale)
      try reader.readRows(Input(argument: file)) { row in
        guard let rating = row.rating else { return }
        rated.reviews.append(
          ContextReview(row, score: scorer.score(row.text), countsLabels: false))
        rated.ratings.append(rating)
        row.filmKey.string.map { _ = rated.films.insert($0) }
      }
      reader.problems.flatMap(\.lines).forEach(note)
      try options.refuseSkipped(reader.problems)
    }
    return rated
  }

  /// What the reviews say of each other.
  ///
  /// Their ratings are what is fitted to, and stay hidden, as they mostly are where ratings are predicted.
  private func gathered(
    _ context: ReviewContext, _ model: SentimentModel, domain: String?, _ options: ReviewOptions
  ) throws -> ReviewContext {
    var context = context
    let gathering = ContextGathering(
      model: model, options: options, jobs: ProcessInfo.processInfo.activeProcessorCount,
      countsLabels: false, domain: domain
    ) { _ in }
    try gathering.gather(files, into: &context)
    return context
  }

  /// Tells of reviews that may not stand for others.
  private func warn(of rated: Rated, in context: ReviewContext?, _ note: (String) -> Void) {
    if (1..<RatedReviewsOptions.fewFilms).contains(rated.films.count) {
      note(
        "these are reviews of \(Plural.text(rated.films.count, "film")), whose ratings may not stand "
          + "for those of others; take reviews of many films")
    }
    guard let context else { return }
    let alone = rated.reviews.count {
      let effect = context.effect(on: $0)
      return effect.film == nil && effect.critic == nil
    }
    if 2 * alone > rated.reviews.count {
      note(
        "\(alone) of \(rated.reviews.count) rated reviews have no other of their film beside them and "
          + "no known critic, so that the fit is one to texts alone; take all reviews of a film")
    }
  }

  /// Up to so many films a user is warned: fifty reviews of five good films made the error on others
  /// larger, where fifty of fifty films made it a quarter smaller.
  private static let fewFilms = 10
}
