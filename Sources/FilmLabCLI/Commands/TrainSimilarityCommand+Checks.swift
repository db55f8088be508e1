import ArgumentParser
import FilmAnalytics
import FilmSimilarity

extension TrainSimilarityCommand {
  /// What the help says of the factors of ratings.
  enum Help: FactorHelp {
    static let usual = SimilarityConfiguration().ratings

    static let factors = "Factors of the ratings (default: \(usual.factors))."
    static let iterations = "Passes over the ratings (default: \(usual.iterations))."
    static let regularization =
      "L2 penalty of the ratings' factors (default: \(Default(usual.regularization)))."
  }

  /// Refuses what would be ignored.
  func refuseUnused() throws {
    if update != nil {
      try givenOfTraining.refuse(
        "is for a training; --update adds ratings without one: leave out one")
    }
    if ratingsWeight == 0 {
      try givenOfRatings.refuse(
        "shapes the factors of ratings, of which none are trained: add --ratings-weight, or leave it out"
      )
    }
  }

  /// What only the factors of ratings have.
  private var givenOfRatings: GivenOptions {
    let weight: GivenOptions = ["--unobserved-weight": unobservedWeight != nil]
    return factorization.given + weight
  }

  /// What only a training has.
  private var givenOfTraining: GivenOptions {
    let usual = SimilarityConfiguration()
    let others: GivenOptions = [
      "--refuse-twins": refuseTwins, "--predicted-ratings": predictedRatings != nil,
      "--minimum-count": minimumCount != TrainingRules().minimumCount,
      "--text-factors": textFactors != usual.text.factors,
      "--maximum-word-share": maximumWordShare != usual.words.maximumFilmShare,
      "--without": !without.isEmpty, "--ratings-weight": ratingsWeight != usual.ratingsWeight,
      "--models": models.models != nil,
    ]
    return others + givenOfRatings + fields.givenOfReviews + fields.givenOfRatings
  }

  /// The parts of the recipe that are left out.
  ///
  /// - Throws: a sentence with the parts that there are.
  func partsLeftOut() throws -> Set<SimilarityPart> {
    Set(
      try without.flatMap { $0.split(separator: ",") }.map { name in
        guard let part = SimilarityPart(rawValue: String(name)) else {
          let known = SimilarityPart.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("--without \(name): the parts are \(known)")
        }
        return part
      })
  }
}
