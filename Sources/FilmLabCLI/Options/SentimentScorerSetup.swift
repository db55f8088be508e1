import FilmAnalytics
import FilmSentiment

/// The scorer that the options of a command describe.
struct SentimentScorerSetup<Notes: NoteTaking> {
  let models: ModelOptions
  let lexicon: UserLexiconOptions
  let context: ContextOptions
  let rated: RatedReviewsOptions
  let reviews: ReviewOptions
  let notes: Notes

  /// Reads the model and fits its ratings, if files to fit them to were given.
  ///
  /// - Parameters:
  ///   - countsLabels: whether labels of the input count in a context.
  ///   - findsAspects: whether the model must have a list of aspects.
  func scorer(
    countsLabels: Bool = true, jobs: Int? = nil, findsAspects: Bool = false, control: JobControl
  ) throws -> ReviewScorer {
    let model = try lexicon.sentimentModel(
      models, notes, readsCritics: context.sources.contains(.critic), readsAspects: findsAspects)
    if findsAspects, model.aspects == nil { throw SentimentError.noAspects }
    let scorer = ReviewScorer(
      model, domain: try lexicon.domain(of: model), context: try context.make(for: model),
      countsLabels: countsLabels, jobs: jobs)
    var fitted = try rated.fitted(scorer, reviews.format, notes: notes, control: control)
    try context.addCatalogue(to: &fitted, usesMeters: countsLabels, models: models, notes: notes)
    return fitted
  }
}
