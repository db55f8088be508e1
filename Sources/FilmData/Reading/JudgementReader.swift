/// Reads how similar people find pairs of films: `film,film,judgement`, one pair per row.
///
/// The judgement is any number that grows with the similarity. Its column is named judgement,
/// similarity, rating or score, else it is the last of three; the films' columns are the first two whose
/// names contain film, title, seed and the like. Three columns need no header if the third has numbers.
public enum JudgementReader {
  private static let judgementNames = [
    "judgement", "judgment", "similarity", "rating", "score", "mean", "value",
  ]
  private static let filmWords = [
    "film", "movie", "title", "item", "seed", "neighbour", "neighbor", "partner", "other",
  ]

  /// Reads a file to its end; a bad row is skipped, counted and named.
  ///
  /// - Throws: ``DataError`` where it cannot be read, lacks a column, or has no good row.
  public static func read(
    _ input: Input
  ) throws(DataError) -> (
    judgements: [(film: String, other: String, value: Double)], problems: RowProblems
  ) {
    let rows = try DelimitedRows(input, headerless: ["film", "other", "judgement"]) {
      $0.count == 3 && Double($0[2]) != nil
    }
    let columns = try columns(rows)
    var judgements: [(film: String, other: String, value: Double)] = []
    let problems = try rows.forEach { fields in
      guard fields.count > columns.last else {
        return .tooFewFields(found: fields.count, needed: columns.last + 1)
      }
      let (film, other) = (fields.string(columns.film), fields.string(columns.other))
      if film.isEmpty || other.isEmpty { return .empty([.film, .otherFilm]) }
      guard let value = fields.number(columns.value), value.isFinite else {
        return .notNumber(.judgement, text: String(fields.string(columns.value).prefix(20)))
      }
      judgements.append((film, other, value))
      return nil
    }
    if let failure = problems.failure { throw failure }
    return (judgements, problems)
  }

  /// The columns of the fields.
  private struct Columns {
    var film: Int
    var other: Int
    var value: Int
    var last: Int { max(film, other, value) }
  }

  private static func columns(_ rows: DelimitedRows) throws(DataError) -> Columns {
    func missing(_ field: FieldRole) -> DataError {
      .missingField(
        path: rows.path, field: field, example: "film,film,judgement",
        found: rows.header)
    }
    let isOfThree = rows.header.count == 3
    let named = judgementNames.lazy.compactMap {
      rows.header.map { $0.lowercased() }.firstIndex(of: $0)
    }
    guard let value = named.first ?? (isOfThree ? 2 : nil) else { throw missing(.judgement) }
    let films = rows.header.indices.filter { column in
      let name = rows.header[column].lowercased()
      return column != value && (isOfThree || filmWords.contains { name.contains($0) })
    }
    guard films.count >= 2 else { throw missing(.otherFilm) }
    return Columns(film: films[0], other: films[1], value: value)
  }
}
