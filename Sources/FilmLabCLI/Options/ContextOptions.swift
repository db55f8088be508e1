import ArgumentParser
import FilmAnalytics
import FilmCatalogue
import FilmSentiment
import FilmSimilarity

/// What counts in addition to a review's text.
struct ContextOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "What counts in addition to the text: none, film, critic or film,critic. The film's other "
        + "reviews in the input count by their labels and scores, else by their texts; critics by the "
        + "model's table of critics and by their labelled reviews in the input. A review never counts "
        + "for itself. The input is read more than once.", valueName: "sources"))
  var context = ContextChoice(sources: [])

  @Option(
    name: .long, defaultAsFlag: .usual, parsing: .next,
    help: ArgumentHelp(
      "Let the catalogue's reviews count in the context too, as other reviews: this file, or without a name the usual "
        + "catalogue, or if there is none the bundled films' Tomatometers. Needs --context.",
      valueName: "file"), completion: .file())
  var catalogue: CatalogueChoice?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How critics differ, instead of the model's own table: a header with critic and log_odds or "
        + "rating_bias, tabs between. Implies --context critic.", valueName: "file"),
    completion: .file())
  var criticBias: String?

  func validate() throws {
    if catalogue != nil, sources.isEmpty {
      throw ValidationError("--catalogue counts in the context: give --context film,critic too")
    }
  }

  /// The sources that count.
  var sources: ContextSources {
    criticBias == nil ? context.sources : context.sources.union(.critic)
  }

  /// Lets what the catalogue knows count in a scorer's context, if that was asked for.
  ///
  /// - Parameter usesMeters: whether the bundled films' meters may count where there is no catalogue: they may have the
  ///   reviews that are scored, so that an evaluation must not see them.
  func addCatalogue(
    to scorer: inout ReviewScorer, usesMeters: Bool, models: ModelOptions, notes: some NoteTaking
  ) throws {
    guard let catalogue else { return }
    var options = CatalogueOptions()
    switch catalogue {
    case .usual: options.catalogue = nil
    case .file(let path): options.catalogue = path
    }
    if usesMeters {
      if let store = try options.openIfThere(notes: notes) {
        return try scorer.countContext(of: store)
      }
      notes.note(
        "there is no catalogue yet: the bundled films' Tomatometers count in the context")
      let (_, search) = try TitleSearch.loading(models.folder("similarity"))
      return scorer.countContext(ofMetersOf: search)
    }
    try scorer.countContext(of: options.open(.read, notes: notes))
  }

  /// An empty context for a model; `nil` where nothing counts but the text.
  ///
  /// - Throws: ``SentimentError/noContext`` where the model has no weights for other reviews.
  func make(for model: SentimentModel) throws -> ReviewContext? {
    guard !sources.isEmpty else { return nil }
    guard let weights = model.context else { throw SentimentError.noContext }
    var critics = model.critics
    if let criticBias { critics.override(by: try CriticTable(contentsOf: criticBias)) }
    return ReviewContext(model: weights, critics: critics, sources: sources)
  }
}
