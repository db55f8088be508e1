package import FilmData
internal import FilmSets

/// What someone's export says of a film: a rating, a review, or that they want to see it.
package struct PersonalEntry: Sendable, Hashable {
  /// The film's identifier in the file.
  package var key: String?
  /// Whose identifier it is, if the column's name says that.
  package var keyKind: FilmIDKind?
  /// The film's title.
  package var title: String?
  /// The year of its release.
  package var year: Int?
  /// Stars of five.
  package var stars: Double?
  /// The text of a review.
  package var review: String?
  /// Whether the film is on the list of those to see.
  package var isOnWatchlist = false
  /// When, in seconds since 1970.
  package var time: Int?
}

extension PersonalEntry {
  /// Whether a file is an archive, as Letterboxd's export is.
  package static func isArchive(_ path: String) -> Bool { ArchiveTexts.isZip(path) }

  /// Reads an export: a table of ratings, of reviews or of films to see, or Letterboxd's archive of them.
  ///
  /// - Throws: `DataError` where it cannot be read or has nothing of use.
  package static func read(
    _ file: String, format: ReviewFormat = ReviewFormat(), control: JobControl = JobControl()
  ) throws -> [PersonalEntry] {
    var entries: [PersonalEntry] = []
    for input in try inputs(file) {
      do {
        entries += try read(input, format: format, control: control)
      } catch DataError.empty where file != input.name {
        // Who has no review has a table without rows.
        continue
      }
    }
    if entries.isEmpty { throw DataError.empty(file) }
    return entries
  }

  /// The tables of films in an archive that are not read, by their names in it: the diary, films seen, likes.
  ///
  /// - Throws: as ``read(_:format:control:)``.
  package static func unread(_ file: String) throws -> [String] {
    guard file != "-", isArchive(file) else { return [] }
    let read = Set(try inputs(file).map(\.name))
    return try PersonalExport.all(file).filter { table in
      !read.contains(table.name) && (try? FileHeader(table))?.has(RatingField.title) == true
    }.map { String($0.name.dropFirst(file.count + 1)) }
  }

  private static func inputs(_ file: String) throws -> [Input] {
    guard file != "-", isArchive(file) else { return [Input(argument: file)] }
    let ratings = try PersonalExport.inputs(file)
    let others = try PersonalExport.inputs(file, named: ["reviews.csv", "watchlist.csv"])
    // The diary and the list of films seen repeat the ratings.
    return ratings.prefix(1) + others
  }

  private static func read(
    _ input: Input, format: ReviewFormat, control: JobControl
  ) throws -> [PersonalEntry] {
    let name = input.name.split(separator: "/").last ?? ""
    if name.lowercased().contains("watchlist") {
      return try table(input, control: control) { entry, _ in
        entry.isOnWatchlist = true
        return true
      }
    }
    var reviews: [PersonalEntry] = []
    if try FileHeader(input).has("Review") {
      reviews = try table(input, control: control) { entry, text in
        entry.review = text
        return text != nil
      }
    }
    do {
      var chosenCount = 0
      var noting = control
      noting.didRead = { problems in
        chosenCount = problems.chosenCount
        try control.didRead(problems)
      }
      if control.isCancelled() { return [] }
      let rated = try TasteFile(format: format).films(of: input, control: noting).rated
      // A list of films that were seen has no stars, whatever a recommendation takes it for.
      return (chosenCount > 0 ? [] : rated.map(Self.init)) + reviews
    } catch  where !reviews.isEmpty {
      // Reviews without stars.
      return reviews
    }
  }

  private init(_ row: TasteRow) {
    self.init(
      key: row.key, keyKind: row.keyKind, title: row.title, year: row.year, stars: row.stars,
      time: row.time)
  }

  /// Reads a table with a film in each row.
  private static func table(
    _ input: Input, control: JobControl,
    _ complete: (inout PersonalEntry, _ review: String?) -> Bool
  ) throws -> [PersonalEntry] {
    let rows = try RatingRows(input, given: [.value: "Review"], of: .person)
    let kind = rows.filmName.flatMap(FilmIDKind.init(column:))
    var entries: [PersonalEntry] = []
    let problems = try rows.forEach { row in
      var entry = PersonalEntry(
        key: row.string(.film), keyKind: kind, title: row.string(.title), year: row.year,
        time: row.time)
      guard entry.key != nil || entry.title != nil else { return .missing(.title) }
      if complete(&entry, row.string(.value)) { entries.append(entry) }
      return nil
    }
    if problems.badCount > 0 { try control.didRead(problems) }
    return entries
  }
}
