import FilmData

/// How a title was understood, in a sentence: ""solaris" taken as Solaris (1972); there is also Solaris (2002)".
package enum TitleMatchSentence {
  /// The sentence; `nil` where there is nothing to tell.
  ///
  /// - Parameters:
  ///   - typed: the title as it was typed, or as a file has it.
  ///   - film: the film that it was taken for, with its year.
  ///   - others: other films that it may mean.
  ///   - isNamed: whether the sentence begins with the title even where it only tells of other films.
  ///   - isObvious: whether nothing needs to be told without other films.
  package static func text(
    _ typed: String, film: String, others: [String], isNamed: Bool, isObvious: Bool
  ) -> String? {
    let start = "\"\(typed.quotable())\" "
    if !others.isEmpty {
      return (isNamed ? start : "") + "taken as \(film); there is also "
        + others.joined(separator: ", ")
    }
    return isObvious ? nil : start + "taken as \(film)"
  }
}
