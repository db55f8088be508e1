/// Reads tags that people gave to films: MovieLens' `tags.csv` and `tags.dat`, or plain `film,tag`.
public enum TagReader {
  private static let filmNames = ["movieId", "item", "film", "movie_id", "title", "id"]
  private static let tagNames = ["tag", "value"]

  /// Reads a file to its end; a bad row is skipped, counted and named.
  ///
  /// - Throws: ``DataError`` where it cannot be read, lacks a column, or has no good row.
  public static func read(
    _ input: Input
  ) throws(DataError) -> (tags: [(film: String, tag: String)], problems: RowProblems) {
    let rows = try DelimitedRows(input, headerless: ["user", "item", "tag", "timestamp"]) {
      $0.count == 4 && $0[0].allSatisfy(\.isNumber) && $0[1].allSatisfy(\.isNumber)
    }
    func find(_ names: [String], for field: FieldRole) throws(DataError) -> Int {
      if let column = rows.column(names) { return column }
      throw .missingField(
        path: rows.path, field: field, example: "film,tag", found: rows.header)
    }
    let (film, tag) = (try find(filmNames, for: .film), try find(tagNames, for: .tag))
    var tags: [(film: String, tag: String)] = []
    let problems = try rows.forEach { fields in
      guard fields.count > max(film, tag) else {
        return .tooFewFields(found: fields.count, needed: max(film, tag) + 1)
      }
      guard !fields[film].isEmpty, !fields[tag].isEmpty else {
        return .empty([.film, .tag])
      }
      tags.append((fields.string(film), fields.string(tag)))
      return nil
    }
    if let failure = problems.failure { throw failure }
    return (tags, problems)
  }
}
