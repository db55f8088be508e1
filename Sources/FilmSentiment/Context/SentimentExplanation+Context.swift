extension SentimentExplanation {
  /// Adds what the other reviews of its film and critic say of the review, each as a term of its own.
  public mutating func add(_ effect: ContextEffect) {
    if let film = effect.film {
      let text = film.count == 1 ? "1 other review" : "\(film.count) other reviews"
      terms.append(
        SentimentTerm(
          text: "\(text) of this film", valence: film.valence, ratingWeight: film.ratingWeight))
    }
    if let critic = effect.critic {
      let text = critic.count == 1 ? "1 other review" : "\(critic.count) other reviews"
      terms.append(
        SentimentTerm(
          text: "\(text) by this critic", valence: critic.valence,
          ratingWeight: critic.ratingWeight))
    }
    score = effect.score
  }
}
