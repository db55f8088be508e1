package import FilmAnalytics
package import FilmSimilarity

/// Writes the lists of many users, a part at a time.
package struct UserListWriter {
  /// A part of the lists, ready to be written.
  package typealias Part = RowWriter<UserListRow>.Part

  private let model: RatingModel
  private let format: OutputFormat
  private var writer: RowWriter<UserListRow>

  /// - Parameter display: what people see it on.
  package init(_ model: RatingModel, as format: OutputFormat, display: Display) {
    (self.model, self.format) = (model, format)
    writer = RowWriter(
      UserListRow.columns(model), as: format, display: display, title: "Recommended films")
  }

  /// What makes a part of some lists, on any thread.
  package var make: @Sendable ([UserLists.List]) -> Part {
    let (model, format) = (model, format)
    return { lists in
      let rows = lists.flatMap { list in
        UserListRow.rows(user: list.user, list.films.map { ($0.film, $0.rating) })
      }
      return RowWriter.part(rows, UserListRow.columns(model), format)
    }
  }

  /// The text of a part; the first has what comes before it.
  package mutating func text(_ part: Part) -> String { writer.text(part) }

  /// What comes after the last part; all for people.
  package var tail: String { writer.tail }
}
