import FilmData

/// What is known of a training review before its text is read: how its film's and its critic's other
/// reviews turned out.
///
///     o_i = m · (1.04 · n / (n + 5) · L_film + 0.8 · critic)
///
/// with L_film and the critic's log-odds as in ``ContextModel``, both by the labels of the other
/// training reviews, the review itself left out. The sum is a known part of the review's log-odds while
/// entries are fitted, and is never added when a text is scored: what is frequent in reviews of good
/// films, such as their subjects, need not say again that these are good, and its entries keep what is
/// their own. A lexicon so trained does as well by texts alone and better where other reviews are known
/// (``SentimentTrainingConfiguration/contextShare``).
///
/// A review takes part if it has a label, a film and a critic. Audiences' reviews name no critic, and
/// are mostly scored by their texts alone.
enum ContextOffsets {
  /// What the film's other labels and the critic's are worth beside a text: logistic regression on
  /// reviews of unseen films.
  private static let weights = (film: 1.04, critic: 0.8)
  /// The fewest other reviews of a critic that count.
  private static let minimumCriticReviews = 5

  /// The offset of each of the chosen reviews; 0 for those that do not take part.
  ///
  /// - Parameter share: m, how much of it is added.
  /// - Complexity: O(reviews).
  static func offsets(_ reviews: TrainingReviews, _ chosen: [Int], share: Double) -> [Float] {
    // Only labels count here, not texts.
    let seen = chosen.map { row -> ContextReview? in
      let review = reviews.contextReview(row, score: .unknown)
      return review.label == nil || review.critic == nil ? nil : review
    }
    let context = context(of: seen.compactMap(\.self), share: share)
    return seen.map { review in
      guard let review else { return 0 }
      let effect = context.effect(on: review)
      let film = effect.film?.valence ?? 0
      let isKnown = effect.critic.map { $0.count >= minimumCriticReviews } ?? false
      return Float(film + (isKnown ? effect.critic?.valence ?? 0 : 0))
    }
  }

  private static func context(of reviews: [ContextReview], share: Double) -> ReviewContext {
    let fresh = reviews.count { $0.label == .fresh }
    let base = reviews.isEmpty ? 0.5 : Double(fresh) / Double(reviews.count)
    var model = ContextModel(baseFreshness: base, baseRating: 0.5)
    model.filmAndCritic.filmLabelled = share * weights.film
    model.filmAndCritic.critic = share * weights.critic
    var context = ReviewContext(model: model, critics: CriticTable(), sources: [.film, .critic])
    for review in reviews { context.add(review) }
    for review in reviews { context.addCritic(of: review) }
    return context
  }
}
