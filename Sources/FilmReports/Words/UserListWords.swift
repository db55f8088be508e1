package import FilmAnalytics
package import FilmSimilarity

/// Which users have lists, in words.
package enum UserListWords {
  /// A line on the lists, and one on the films that the model does not have.
  package static func lines(_ counts: UserVectors.Counts, of model: RatingModel) -> [String] {
    let listed = Plural.text(counts.trained + counts.foldedIn, "user")
    var parts = ["lists of \(listed)"]
    if counts.foldedIn > 0 {
      parts.append("\(counts.foldedIn) of them not in the model and folded in from their ratings")
    }
    if counts.unlisted > 0 {
      let verb = model.values == .likes ? "like" : "rated"
      parts.append("\(counts.unlisted) without one, who \(verb) nothing that the model knows")
    }
    let films =
      counts.unknownFilms > 0
      ? ["films of the ratings that the model does not have: \(counts.unknownFilms)"] : []
    return [parts.joined(separator: ", ")] + films
  }
}
