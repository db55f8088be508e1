package import FilmAnalytics
package import FilmSimilarity

/// Writes the lists of many users, a part at a time: formats for programs as they come, those for people as a whole,
/// since the width of a column depends on all its rows.
package struct UserListWriter {
  /// A part of the lists, ready to be written.
  package struct Part: Sendable {
    let text: String
    let rows: [UserListRow]
  }

  private let model: RatingModel
  private let format: OutputFormat
  private let display: Display
  private var isFirst = true
  private var rows: [UserListRow] = []

  /// - Parameter display: what people see it on.
  package init(_ model: RatingModel, as format: OutputFormat, display: Display) {
    (self.model, self.format, self.display) = (model, format, display)
  }

  private var isForPeople: Bool { [.table, .markdown, .html].contains(format) }

  /// What makes a part of some lists, on any thread.
  package var make: @Sendable ([UserLists.List]) -> Part {
    let (model, format) = (model, format)
    return { lists in
      let rows = lists.flatMap { list in
        UserListRow.rows(user: list.user, list.films.map { ($0.film, $0.rating) })
      }
      return Self.part(rows, of: model, as: format)
    }
  }

  /// A part of some rows.
  func part(_ rows: [UserListRow]) -> Part { Self.part(rows, of: model, as: format) }

  private static func part(
    _ rows: [UserListRow], of model: RatingModel, as format: OutputFormat
  ) -> Part {
    let columns = UserListRow.columns(model)
    return switch format {
    case .csv, .tsv: Part(text: columns.separatedRows(rows, format), rows: [])
    case .json: Part(text: columns.elements(rows), rows: [])
    case .jsonl: Part(text: columns.lines(rows), rows: [])
    case .table, .markdown, .html: Part(text: "", rows: rows)
    }
  }

  /// What comes before the first part.
  package var head: String {
    switch format {
    case .csv, .tsv: UserListRow.columns(model).header(format)
    case .json: "[\n"
    default: ""
    }
  }

  /// The text of a part.
  package mutating func text(_ part: Part) -> String {
    rows += part.rows
    guard format == .json, !part.text.isEmpty else { return part.text }
    defer { isFirst = false }
    return (isFirst ? "" : ",\n") + part.text
  }

  /// What comes after the last part.
  package var tail: String {
    if format == .json { return "\n]\n" }
    guard isForPeople else { return "" }
    return UserListRow.columns(model)
      .text(rows, as: format, display: display, title: "Recommended films")
  }
}
