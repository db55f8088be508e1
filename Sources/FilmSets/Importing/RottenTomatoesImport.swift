internal import FilmData

/// The tables of critics' reviews from Rotten Tomatoes that people download by hand: one of reviews,
/// and next to it one of films for the titles.
struct RottenTomatoesImport {
  let reviews: String
  let films: String?

  /// The columns that identify a table of reviews, each with the column of the film's key.
  private static let marks = [
    (text: "review_content", film: "rotten_tomatoes_link"), (text: "reviewText", film: "id"),
  ]

  /// Whether a file is a table of reviews, by its columns.
  static func isReviews(_ path: String) -> Bool { filmKey(header(path)) != nil }

  /// Whether a file is the table of the films that a table of reviews is about.
  static func isFilms(_ path: String, of reviews: String) -> Bool {
    let header = header(path)
    guard path != reviews, let key = filmKey(self.header(reviews)), filmKey(header) == nil else {
      return false
    }
    return header.contains(key) && titleNames.contains(where: header.contains)
  }

  private static let titleNames = ["movie_title", "title"]

  private static func filmKey(_ header: [String]) -> String? {
    marks.first { header.contains($0.text) && header.contains($0.film) }?.film
  }

  private static func header(_ path: String) -> [String] {
    (try? DelimitedRows(.file(path), headerless: []) { _ in false })?.header ?? []
  }

  func write(to rows: RowWriter) throws {
    let titles = try self.titles()
    let input = try ReviewInput(.file(reviews))
    let parser = input.makeParser()
    let block = RecordBlock()
    var seen = RowProblems(path: reviews)
    while !rows.isStopped, try input.reader.fill(block) {
      seen.add(
        parser.parse(block) { row in
          let film = row[.film].string
          rows.add(
            ImportedReview(
              id: row[.id].string, film: film,
              title: row[.title].string ?? film.flatMap { titles[$0] },
              critic: row[.critic].string, publication: row[.publication].string,
              date: row[.date].string, freshness: row.freshness, score: row[.score].string,
              text: String(decoding: row.text, as: UTF8.self)))
        })
    }
    rows.summary.problems.append(seen)
    if let failure = seen.failure, !rows.isStopped { throw failure }
  }

  /// The films' titles by their keys.
  private func titles() throws -> [String: String] {
    guard let films, let key = Self.filmKey(Self.header(reviews))
    else { return [:] }
    let table = try DelimitedRows(.file(films), headerless: []) { _ in false }
    guard let id = table.column([key]), let title = table.column(Self.titleNames)
    else { return [:] }
    var titles: [String: String] = [:]
    _ = try table.forEach { fields in
      guard fields.count > max(id, title), !fields[title].isEmpty else { return nil }
      titles[fields.string(id)] = fields.string(title)
      return nil
    }
    return titles
  }
}
