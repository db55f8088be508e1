import FilmData
import FilmSimilarity

/// Someone's ratings, read from a file of titles or keys with stars.
struct TasteReading {
  let search: TitleSearch
  let fields: ReviewOptions
  let taste: TasteOptions
  let output: OutputOptions

  /// How many titles are named of those that are not known, or not literally.
  private static let namedLimit = 20

  /// The ratings by the places of the model's films; films that it does not know are named.
  ///
  /// - Throws: status 65 where the ratings are those of several people, or none is of a known film;
  ///   ``DataError``.
  func stars(_ file: String) throws -> [(film: Int, stars: Double)] {
    let input = Input(argument: file)
    var reader = ReviewReader(names: names, bareScale: fields.scale ?? 5, needsText: false)
    var rows = TasteRows(user: taste.user)
    try reader.readRows(input) { rows.add($0) }
    try check(rows, input.name, reader.keys)
    try fields.report(reader.problems.map(rows.adding), to: output)
    let (stars, unknown, notes) = resolved(rows)
    tell(notes, more: "more titles that stand for a film")
    tell(unknown, more: "more titles that the model does not know")
    guard !stars.isEmpty else {
      Console.note("filmlab: \(input.name): no row has a rating of a film that the model knows")
      throw ExitStatus.badData
    }
    return stars
  }

  private var names: ReviewFieldNames {
    var names = fields.names
    names.wanted.insert(.year)
    // As sites name them whose users take their ratings with them.
    names.added = [
      .title: ["Name", "name"], .year: ["Year"], .critic: ["userId", "user_id", "User"],
    ]
    return names
  }

  private func check(_ rows: TasteRows, _ path: String, _ keys: [String]) throws {
    if rows.isOfSeveralUsers {
      Console.note(
        "filmlab: \(path): these are the ratings of several users; choose one of them, for example "
          + "--user \(Table.harmless(rows.users[0]))")
      throw ExitStatus.badData
    }
    if !rows.hasName {
      throw DataError.missingField(
        path: path, field: "title", option: "--title-field", found: keys)
    }
    if !rows.hasScore {
      throw DataError.missingField(
        path: path, field: "rating", option: "--score-field", found: keys)
    }
    if let user = taste.user, rows.rows.isEmpty {
      Console.note("filmlab: \(path): there is no rating of user \(Table.harmless(user))")
      throw ExitStatus.badData
    }
  }

  private func resolved(
    _ rows: TasteRows
  ) -> (stars: [(film: Int, stars: Double)], unknown: [String], notes: [String]) {
    var (stars, unknown, notes) = ([(film: Int, stars: Double)](), [String](), [String]())
    for row in rows.rows {
      do {
        let film = try search.find(key: row.key, title: row.title, year: row.year) {
          let isNamed = $0.hasPrefix("\"")
          notes.append(isNamed ? $0 : "\"\(row.title ?? row.key ?? "")\" \($0)")
        }
        stars.append((film, row.stars))
      } catch {
        let meant = error.suggestions.first.map { "; did you mean \"\($0)\"?" } ?? ""
        unknown.append("\(error.title): the model does not know it\(meant)")
      }
    }
    return (stars, unknown, notes)
  }

  private func tell(_ lines: [String], more: String) {
    for line in lines.prefix(TasteReading.namedLimit) { output.note(Table.harmless(line)) }
    let rest = lines.count - TasteReading.namedLimit
    if rest > 0 { output.note("\(rest) \(more)") }
  }
}
