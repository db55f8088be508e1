import ArgumentParser
import FilmData
import FilmSimilarity
import Glibc

/// `filmlab train similarity`: similar titles from ratings, reviews and facts.
struct TrainSimilarityCommand: ParsableCommand, NoteTaking {
  static let configuration = CommandConfiguration(
    commandName: "similarity",
    abstract: "Train similar titles on ratings, critics' verdicts, review texts and film facts.",
    discussion: """
      Any of the inputs may be left out, but ratings or reviews are needed. Ratings are joined with \
      films by key, reviews with films by title, year and director. Writes films.csv, \
      factors.safetensors and model.json; the same data and seed give the same bytes.

      Where there are neither --ratings nor --critics, what reviewers like is learnt from the reviews: by \
      score, else label, else the rating that the sentiment model predicts from the text. For users not \
      trained on that lifts co_like_recall_20 (see evaluate similarity) from .138 to .151, with the labels \
      that critics gave to .153; beside MovieLens' ratings it lowers it from .172 to .171. \
      --predicted-ratings and --no-predicted-ratings decide otherwise.

      With --update, further users' ratings are added to a model without training: what the same people \
      like and the Popcornmeters are counted on, words and themes stay.

      EXAMPLES
        filmlab train similarity --reviews reviews.jsonl.gz --output my/similarity
        filmlab train similarity --ratings ratings.csv --output my/similarity
        filmlab train similarity --update old --ratings new.csv --output newer
      """)

  @Option(name: .long, help: ArgumentHelp("Users' ratings of films.", valueName: "file"))
  var ratings: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Tables of films by the ratings' keys: titles, genres, links, directors.", valueName: "file"))
  var films: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Critics' verdicts by the reviews' keys.", valueName: "file"))
  var critics: [String] = []

  @Option(name: .long, help: ArgumentHelp("Reviews with their texts.", valueName: "file"))
  var reviews: [String] = []

  @Flag(
    name: .long, inversion: .prefixedNo,
    help:
      "Count reviews as ratings, by their texts where they have none (default: without other ratings)."
  )
  var predictedRatings: Bool?

  @Option(name: [.short, .long], help: ArgumentHelp("The model's folder.", valueName: "folder"))
  var output: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Add the ratings of further users to this model instead of training one.",
      valueName: "folder"))
  var update: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Reviews or ratings that a film needs to be taken in.", valueName: "n"))
  var minimumCount = 3

  @Option(name: .long, help: ArgumentHelp("Factors of the review texts.", valueName: "n"))
  var textFactors = SimilarityConfiguration().text.factors

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Words of more than this share of the films are left out (default: 0.1; 0.2 below 1,000 films)",
      valueName: "number"))
  var maximumWordShare: Double?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Weight of factors of the ratings beside co-likes; 0 trains none.", valueName: "n"))
  var ratingsWeight = SimilarityConfiguration().ratingsWeight

  @Option(name: .long, help: ArgumentHelp("Factors of the ratings.", valueName: "n"))
  var factors = SimilarityConfiguration().ratings.factors

  @Option(name: .long, help: ArgumentHelp("Passes over the ratings.", valueName: "n"))
  var iterations = SimilarityConfiguration().ratings.iterations

  @Option(name: .long, help: ArgumentHelp("L2 penalty of the ratings' factors.", valueName: "n"))
  var regularization = SimilarityConfiguration().ratings.regularization

  @Option(name: .long, help: ArgumentHelp("Weight of pairs without a rating.", valueName: "n"))
  var unobservedWeight = SimilarityConfiguration().ratings.unobservedWeight

  @Option(name: .long, help: ArgumentHelp("Seed of everything random.", valueName: "n"))
  var seed: UInt64 = 42

  @Flag(name: [.short, .long], help: "Show no progress and no figures.")
  var quiet = false

  @OptionGroup(title: "Provenance") var origin: ProvenanceOptions
  @OptionGroup(title: "Fields") var fields: ReviewOptions
  @OptionGroup(title: "Model") var models: ModelOptions

  func validate() throws {
    if ratings.isEmpty, reviews.isEmpty {
      throw ValidationError("name --ratings, --reviews or both: there is nothing to train on")
    }
    if update != nil, ratings.isEmpty || !reviews.isEmpty || !critics.isEmpty {
      throw ValidationError(
        "--update takes --ratings, and --films for their titles; reviews and verdicts need a training"
      )
    }
    if predictedRatings == true, reviews.isEmpty {
      throw ValidationError("--predicted-ratings needs --reviews, whose texts they come from")
    }
    try Need.atLeastOne(minimumCount, "--minimum-count")
    try Need.atLeastOne(textFactors, "--text-factors")
    if let maximumWordShare, !(maximumWordShare > 0 && maximumWordShare <= 1) {
      throw ValidationError(
        "--maximum-word-share \(maximumWordShare): above 0 and up to 1 is needed")
    }
    if !(ratingsWeight >= 0 && ratingsWeight.isFinite) {
      throw ValidationError("--ratings-weight \(ratingsWeight): 0 or more is needed")
    }
    try Need.atLeastOne(factors, "--factors")
    try Need.atLeastOne(iterations, "--iterations")
    try Need.positive(regularization, "--regularization")
    try Need.positive(unobservedWeight, "--unobserved-weight")
  }

  func run() throws {
    try ExitStatus.reporting {
      try OutputFolder.check(output)
      if let update {
        let addition = RatingAddition(ratings: ratings, films: films, isQuiet: quiet)
        return try addition.add(to: update, origin: origin, output: output)
      }
      let progress = Progress(isQuiet: quiet)
      defer { progress.finish() }
      let sources = SimilaritySources(options: fields, isQuiet: quiet, progress: progress)
      try sources.readFilms(films)
      try sources.readRatings(ratings)
      try sources.readCritics(critics)
      try sources.countReviews(reviews)
      if predictedRatings ?? (ratings.isEmpty && critics.isEmpty) { try rateReviews(sources) }
      let catalogue = try sources.joined(reviews: reviews, minimumCount: minimumCount)
      let words = try reviews.isEmpty ? nil : sources.words(reviews, catalogue)
      let provenance = try origin.provenance(sources.files, seed: seed, figures: [:])
      let model = try SimilarityTraining(configuration(films: catalogue.films.count)).train(
        films: catalogue.films, likes: catalogue.likes(sources), words: words,
        provenance: provenance
      ) {
        TrainSimilarityCommand.show($0, on: progress)
        return !Interruption.isRequested
      }
      // Training may end before it looks again.
      if Interruption.isRequested { throw SimilarityError.cancelled }
      try model.save(to: output)
      progress.finish()
      note(catalogue.summary)
    }
  }

  func note(_ line: String) { if !quiet { Console.note(line) } }

  private func rateReviews(_ sources: SimilaritySources) throws {
    guard sources.reviewed.hasReviewers else { return }
    let lexicon = models.folder("sentiment") + "/lexicon.tsv"
    try sources.rateReviews(reviews, models.sentimentModel(self), lexicon: lexicon)
    let reviewers = sources.reviewers
    note(
      "\(reviewers.scoredCount + reviewers.unscoredCount) reviews by named reviewers count as ratings, "
        + "\(reviewers.predictedCount) of them by their texts")
  }

  /// Where films are few, words that tell them apart are common.
  private static let fewFilms = 1_000

  private func configuration(films: Int) -> SimilarityConfiguration {
    var configuration = SimilarityConfiguration()
    configuration.words.maximumFilmShare =
      maximumWordShare
      ?? (films < TrainSimilarityCommand.fewFilms
        ? 0.2 : SimilarityConfiguration().words.maximumFilmShare)
    configuration.ratingsWeight = ratingsWeight
    configuration.ratings.factors = factors
    configuration.ratings.iterations = iterations
    configuration.ratings.regularization = regularization
    configuration.ratings.unobservedWeight = unobservedWeight
    configuration.ratings.seed = seed
    configuration.text.factors = textFactors
    configuration.text.seed = seed
    return configuration
  }

  private static func show(_ step: SimilarityTraining.Progress, on progress: Progress) {
    switch step {
    case .ratings(let iteration, let total):
      progress.update("factors of the ratings", share: Double(iteration) / Double(total))
    case .coLikes(let films):
      progress.update("likes in common of \(films) films")
    case .text(let films):
      progress.update("words of \(films) films")
    }
  }
}
