import ArgumentParser
import FilmSentiment

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
    name: .long,
    help: ArgumentHelp(
      "How critics differ, instead of the model's own table: a header with critic and log_odds or "
        + "rating_bias, tabs between. Implies --context critic.", valueName: "file"),
    completion: .file())
  var criticBias: String?

  /// The sources that count.
  var sources: ContextSources {
    criticBias == nil ? context.sources : context.sources.union(.critic)
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
