@testable import FilmSentiment

/// Sentiment models of a few words, so that every score can be worked out by hand.
enum HandModel {
  /// A model in which each of some words is an entry, and texts score as the sum of theirs.
  static func model(
    _ valences: [String: Float] = ["good": 1.1, "bad": -1.1, "meh": -0.1]
  ) throws -> SentimentModel {
    var model = SentimentModel(
      lexicon: try Lexicon(
        valences.map {
          LexiconEntry(text: $0.key, valence: $0.value, ratingWeight: $0.value, occurrences: 9)
        }))
    model.usesLengthFactor = false
    return model
  }

  /// An empty context in which a film's other reviews count by the weight 1, and critics too.
  static func context(
    _ sources: ContextSources = .film, critics: CriticTable = CriticTable()
  ) -> ReviewContext {
    var weights = ContextModel(baseFreshness: 0.5, baseRating: 0.5)
    weights.film.filmPredicted = 1
    weights.film.filmLabelled = 1
    weights.critic.critic = 1
    weights.filmAndCritic.filmPredicted = 1
    weights.filmAndCritic.filmLabelled = 1
    weights.filmAndCritic.critic = 1
    return ReviewContext(model: weights, critics: critics, sources: sources)
  }
}
