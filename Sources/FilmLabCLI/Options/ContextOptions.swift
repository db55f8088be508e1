import ArgumentParser
import FilmSentiment

/// What counts besides a review's text.
struct ContextOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "What counts beside the text: none, film, critic or film,critic. The film's other reviews in "
        + "the input count by their labels and scores, else by their texts; critics by what is known "
        + "of them and by their labelled reviews in the input. A review never counts for itself. "
        + "The input is read more than once.", valueName: "sources"))
  var context = ContextChoice(sources: [])

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How critics differ, instead of what the model knows of them: a header with critic and "
        + "log_odds or rating_bias, tabs between. Implies --context critic.", valueName: "file"))
  var criticBias: String?

  /// The sources that count.
  var sources: ContextSources {
    criticBias == nil ? context.sources : context.sources.union(.critic)
  }

  /// An empty context for a model; `nil` where nothing counts but the text.
  ///
  /// - Throws: ``SentimentError/noContext`` where the model does not know how much other reviews count.
  func make(for model: SentimentModel) throws -> ReviewContext? {
    guard !sources.isEmpty else { return nil }
    guard let weights = model.context else { throw SentimentError.noContext }
    var critics = model.critics
    if let criticBias { critics.override(by: try CriticTable(contentsOf: criticBias)) }
    return ReviewContext(model: weights, critics: critics, sources: sources)
  }
}
