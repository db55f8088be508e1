package import FilmData
package import FilmSentiment

/// Reviews that are known beside those of the input, and count as other reviews of its films and critics.
package protocol KnownReviews: Sendable {
  /// Whether any carries a label, from which critics are known.
  var haveLabels: Bool { get }
  /// Counts the reviews towards their films.
  func addFilms(to context: inout ReviewContext)
  /// Counts the reviews towards their critics.
  ///
  /// - Parameter films: the sums of all films, those of the input too.
  func addCritics(to context: inout ReviewContext, among films: ReviewContext)
  /// What brings reviews of the input together with these; belongs to one thread.
  ///
  /// - Parameter keyKind: whose identifiers the input's films have, if the name of their column tells.
  func makePlacer(keyKind: FilmIDKind?) -> any KnownReviewPlacer
}

/// Brings reviews of an input together with known ones.
package protocol KnownReviewPlacer: AnyObject {
  /// Gives a review the key of its film where that is known, and what it adds to the film's sums where it is one of the
  /// known reviews itself.
  func place(_ review: inout ContextReview, _ row: ReviewRow)
}
