public import ArgumentParser
public import FilmAnalytics
import FilmSimilarity

/// How a model of ratings is trained.
struct RatingTrainingOptions: ParsableArguments {
  /// What the help says of that.
  enum Help: FactorHelp {
    private static let biased = BiasedConfiguration()
    private static let als = RankingMethod.Settings().als

    static let factors =
      "Latent dimensions (default: biased \(biased.factors), als \(als.factors))."
    static let iterations =
      "Passes over the data (default: biased \(biased.iterations), als \(als.iterations))."
    static let regularization =
      "L2 penalty (default: biased \(Default(biased.regularization)), als \(Default(als.regularization)))."
  }

  @OptionGroup var factorization: FactorOptions<Help>
  @OptionGroup var weights: LikeWeightOptions
  @OptionGroup var threads: JobOptions

  /// The settings of biased.
  var ratingSettings: RatingMethod.Settings {
    RatingMethod.Settings(factorization, threads: threads.jobs)
  }

  /// The settings of als.
  var likeSettings: RankingMethod.Choices {
    RankingMethod.Choices(factorization, weights, threads: threads.jobs)
  }
}

extension RatingTraining.Method: ExpressibleByArgument {}
