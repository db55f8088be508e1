import FilmAnalytics
import FilmData
import FilmReports
import FilmSimilarity

extension TrainSimilarityCommand {
  /// Adds further users' ratings to a model.
  func updated(_ folder: String, _ control: JobControl) throws -> Trained {
    var update = SimilarityUpdate(folder: folder, ratingFiles: ratings, filmFiles: films)
    update.scale = fields.scale
    let updated = try update.run(
      origin: origin.origin, control: control, didFind: { note($0.sentence) })
    return (updated.model, [updated.scale.likeSentence(path: ratings.joined(separator: ", "))])
  }

  /// Trains a model.
  func trained(_ control: JobControl) throws -> Trained {
    let countsReviews = predictedRatings ?? (ratings.isEmpty && critics.isEmpty)
    let trained = try training().run(
      origin: origin.origin, control: control,
      predictedRatings: countsReviews
        ? {
          .init(
            try models.sentimentModel(self), lexicon: models.folder("sentiment") + "/lexicon.tsv")
        } : nil,
      didRate: {
        note(
          "\($0.count) reviews by named reviewers count as ratings, \($0.predictedCount) of them by "
            + "their texts")
      })
    let liking = trained.scale.map { $0.likeSentence(path: ratings.joined(separator: ", ")) }
    let films =
      "\(Plural.text(trained.filmCount, "film")), \(trained.ratedCount) with a row in the film tables "
      + "or ratings, \(trained.reviewedCount) with reviews, \(trained.joinedCount) with both"
    return (trained.model, [liking, films].compactMap { $0 } + sentences(trained.findings))
  }

  private func sentences(_ findings: CatalogueFindings) -> [String] {
    guard findings.namelessReviewCount > 0 else { return findings.twins.map(\.sentence) }
    let nameless =
      "\(Plural.text(findings.namelessReviewCount, "review")) of "
      + "\(Plural.text(findings.namelessFilmCount, "film")) are of films that no table names"
    return findings.twins.map(\.sentence) + [nameless]
  }

  private func training() throws -> SimilarTitlesTraining {
    var training = SimilarTitlesTraining()
    training.ratingFiles = ratings
    training.filmFiles = films
    training.verdictFiles = critics
    training.reviewFiles = reviews
    training.reviewWeights = try FileWeights.parse(weights, of: reviews)
    training.wordFiles = words
    training.refusesTwins = refuseTwins
    training.format = fields.format
    training.rules.minimumCount = minimumCount
    training.configuration.words.maximumFilmShare = maximumWordShare
    training.configuration.ratingsWeight = ratingsWeight
    training.configuration.ratings = ratingsConfiguration
    training.configuration.text.factors = textFactors
    training.configuration.text.seed = seed
    training.configuration.leaveOut(try partsLeftOut())
    return training
  }

  private var ratingsConfiguration: ImplicitALSConfiguration {
    var ratings = SimilarityConfiguration().ratings
    ratings.factors = factorization.factors ?? ratings.factors
    ratings.iterations = factorization.iterations ?? ratings.iterations
    ratings.regularization = factorization.regularization ?? ratings.regularization
    ratings.unobservedWeight = unobservedWeight ?? ratings.unobservedWeight
    ratings.seed = seed
    return ratings
  }
}
