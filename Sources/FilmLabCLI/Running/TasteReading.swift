import FilmData
import FilmSimilarity

/// Someone's ratings, read from a file of titles or keys with stars.
enum TasteReading {
  /// The ratings by the places of the model's films; films that it does not know are named.
  ///
  /// - Throws: status 65 where no row has a rating of a known film.
  static func stars(
    _ file: String, _ search: TitleSearch, _ fields: ReviewOptions, _ output: OutputOptions
  ) throws -> [(film: Int, stars: Double)] {
    var (stars, unknown) = ([(film: Int, stars: Double)](), [String]())
    var reader = ReviewReader(
      names: fields.names, bareScale: fields.scale ?? 5, needsText: false)
    try reader.readRows(Input(argument: file)) { row in
      guard let rating = row.rating, let name = (row[.title].string ?? row.filmKey.string) else {
        return
      }
      do {
        stars.append((try search.find(name) { _ in }, rating * 5))
      } catch {
        unknown.append(name)
      }
    }
    try fields.report(reader.problems, to: output)
    for name in unknown { output.note("\(Table.harmless(name)): the model does not know it") }
    guard !stars.isEmpty else {
      Console.note("filmlab: \(file): no row has a rating of a film that the model knows")
      throw ExitStatus.badData
    }
    return stars
  }
}
