internal import Bytes
public import FilmAnalytics
public import FilmData
internal import FoundationEssentials
internal import GRDB

/// What an import needs beside the file.
public struct ImportSettings {
  /// Scores reviews; without it, what has neither label nor score stays without verdict.
  public var scorer: ReviewScorer
  /// The names of the reviews' fields, and the scale of bare scores.
  public var format = ReviewFormat()
  /// Whether all reviews are by the audience; else those are of which the rows say so.
  public var isAudience = false
  /// How the caller follows the import, and stops it.
  public var control = JobControl()

  /// Makes settings.
  public init(scorer: ReviewScorer) { self.scorer = scorer }
}

extension Catalogue {
  /// Imports a file: all of it or nothing.
  ///
  /// A file that was imported before, under whatever name, adds nothing, nor do rows that the catalogue has from
  /// another file.
  ///
  /// - Parameters:
  ///   - path: reviews, ratings, someone's export or facts, recognised by their header; `-` is standard input.
  ///   - settings: how the file is read and what follows the import.
  /// - Returns: what was taken.
  /// - Throws: ``CatalogueError``, `DataError` where the file cannot be read, what `didRead` of the control throws.
  public func importFile(_ path: String, _ settings: ImportSettings) throws -> ImportReport {
    // The header is read before the rows.
    try RereadableInputs.prepare([path])
    let kind = try FileKind(path)
    do {
      return try importFile(path, kind, settings)
    } catch DataError.empty {
      // Its header has just been read.
      throw CatalogueError.noRows(path: Input(argument: path).name)
    }
  }

  private func importFile(
    _ path: String, _ kind: FileKind, _ settings: ImportSettings
  ) throws -> ImportReport {
    switch kind {
    case .reviews: try importReviews(path, settings)
    case .ratings: try importRatings(path, settings)
    case .mine: try importMine(path, settings)
    case .facts(let layout): try importFacts(path, layout, settings)
    case .catalogue: try importCatalogue(path, settings)
    case .exported(let table): try importCatalogue(path, table: table, settings)
    }
  }

  /// The files in an order in which they know each other's films: titles before what has only identifiers, facts before
  /// reviews, these before ratings.
  ///
  /// - Throws: as ``importFile(_:_:)``, before anything is imported.
  public static func ordered(_ paths: [String]) throws -> [String] {
    func rank(_ kind: FileKind) -> Int {
      switch kind {
      case .catalogue, .exported(.films): 0
      case .exported: 1
      case .facts(.imdbNames): 3
      case .facts(.imdbCrew), .facts(.imdbPrincipals), .facts(.imdbRatings), .facts(.imdbTitles),
        .facts(.tmdbCredits):
        2
      case .facts: 1
      case .reviews: 4
      case .ratings: 5
      case .mine: 6
      }
    }
    try RereadableInputs.prepare(paths)
    let ranks = try paths.map { rank(try FileKind($0)) }
    return paths.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { paths[$0] }
  }

  /// Imports a file of reviews.
  func importReviews(_ path: String, _ settings: ImportSettings) throws -> ImportReport {
    let input = try ReviewInput(
      Input(argument: path), names: settings.format.names, bareScale: settings.format.bareScale,
      needsText: false)
    let keyKind = input.filmKeyKind
    var names = settings.format.names
    names.wanted.formUnion([.year, .topCritic])
    return try importing(path, .reviews, settings) { db, id, report in
      var insertion = try ReviewInsertion(db, importID: id)
      report.problems = try Handover<ReviewPart>.run { put in
        try settings.scorer.score(
          [path], format: settings.format, names: names, needsText: false,
          control: settings.control,
          makePart: { ReviewPart(keyKind: keyKind, isAudience: settings.isAudience) },
          each: { row, scorer, part in part.add(row, scorer.score(row)) }, emit: put)
      } taking: { part in
        try insertion.add(part)
      }
      for problems in report.problems { try settings.control.didRead(problems) }
      if settings.control.isCancelled() { throw CatalogueError.cancelled }
      try insertion.finish()
      report.add(insertion)
    }
  }

  private func importFacts(
    _ path: String, _ layout: FactLayout, _ settings: ImportSettings
  ) throws -> ImportReport {
    try importing(path, .facts, settings) { db, id, report in
      report.layout = layout.rawValue
      var insertion = FactInsertion(db, importID: id)
      let problems = try FactReader(Input(argument: path), layout).forEach(
        isStopped: settings.control.isCancelled
      ) { row in
        try insertion.add(row)
      }
      if settings.control.isCancelled() { throw CatalogueError.cancelled }
      report.problems = [problems]
      try settings.control.didRead(problems)
      report.rows = problems.goodCount
      (report.added, report.known) = (insertion.added, insertion.known)
      report.withoutFilm = insertion.withoutFilm
      report.add(insertion.matcher.tally)
    }
  }

  private func importRatings(_ path: String, _ settings: ImportSettings) throws -> ImportReport {
    let columns = try RatingRows(Input(argument: path), of: .users)
    let areTitles = !columns.has(.film)
    let kind = columns.filmName.flatMap(FilmIDKind.init(column:))
    return try importing(path, .ratings, settings) { db, id, report in
      let (table, problems) = try RatingReader.read(
        Input(argument: path), scale: settings.format.bareScale,
        isStopped: settings.control.isCancelled)
      if settings.control.isCancelled() { throw CatalogueError.cancelled }
      guard table.meaning == .ratings else {
        throw AnalyticsError.noRatingValues(path: path, table.meaning)
      }
      let scale = try table.scale(path: path)
      report.problems = [problems]
      try settings.control.didRead(problems)
      var insertion = try RatingInsertion(db, importID: id)
      insertion.isStopped = settings.control.isCancelled
      try insertion.add(table, scale: scale, kind: kind, areTitles: areTitles, path: path)
      report.rows = table.count
      (report.added, report.known) = (insertion.added, insertion.known)
      report.changed = insertion.changed
      report.withoutFilm = insertion.withoutFilm
      report.add(insertion.matcher.tally)
    }
  }

  private func importMine(_ path: String, _ settings: ImportSettings) throws -> ImportReport {
    try importing(path, .mine, settings) { db, id, report in
      var problems: [RowProblems] = []
      var control = settings.control
      control.didRead = {
        problems.append($0)
        try settings.control.didRead($0)
      }
      let entries = try PersonalEntry.read(path, format: settings.format, control: control)
      report.problems = problems
      if settings.control.isCancelled() { throw CatalogueError.cancelled }
      report.unread = try PersonalEntry.unread(path)
      var insertion = try MineInsertion(db, importID: id)
      try insertion.add(entries)
      report.rows = entries.count
      report.add(insertion.entries)
      report.rounded = insertion.rounded
      report.withoutFilm = insertion.withoutFilm
      report.add(insertion.matcher.tally)
    }
  }

  /// Runs an import in one transaction, unless the same bytes were imported before.
  func importing(
    _ path: String, _ kind: ImportReport.Kind, _ settings: ImportSettings,
    _ work: (Database, Int64, inout ImportReport) throws -> Void
  ) throws -> ImportReport {
    var report = ImportReport(path: path, kind: kind)
    let origin = try FileOrigin(path, isCancelled: settings.control.isCancelled)
    try addingInBulk { db in
      if let digest = origin?.digest,
        let time = try Int.fetchOne(
          db, sql: "SELECT time FROM import WHERE digest = ?", arguments: [digest])
      {
        report.importedBefore = time
        return
      }
      let name = origin?.name ?? Input(argument: path).name
      try db.execute(
        sql: "INSERT INTO import (path, kind, digest, size, time) VALUES (?, ?, ?, ?, ?)",
        arguments: [name, kind.rawValue, origin?.digest, origin?.size, Clock.now])
      let id = db.lastInsertedRowID
      try work(db, id, &report)
      try db.execute(
        sql: "UPDATE import SET rows = ?, added = ?, known = ?, skipped = ? WHERE id = ?",
        arguments: [
          report.rows, report.added, report.known, report.withoutFilm, id,
        ])
      // Facts of films that the catalogue does not have yet come in with the same file later.
      if kind == .facts, report.withoutFilm > 0 {
        try db.execute(sql: "UPDATE import SET digest = NULL WHERE id = ?", arguments: [id])
      }
    }
    return report
  }
}

extension ImportReport {
  mutating func add(_ insertion: ReviewInsertion) {
    added += insertion.added
    known += insertion.known
    withoutFilm += insertion.withoutFilm
    add(insertion.matcher.tally)
    rows += problems.reduce(0) { $0 + $1.goodCount }
  }

  mutating func add(_ entries: OwnEntries) {
    added += entries.added
    changed += entries.changed
    known += entries.known
  }

  mutating func add(_ tally: FilmMatcher.Tally) {
    filmsAdded += tally.added
    doubtfulFilms += tally.doubtful
  }
}
