import FilmData

/// The rows of a file of someone's ratings that could be used, and why the others could not.
struct TasteRows {
  /// The first users read, at most two.
  private(set) var users: [String] = []
  /// Whether a row names its film.
  private(set) var hasName = false
  /// Whether a row has a rating.
  private(set) var hasScore = false
  private var entries: [TasteEntry] = []
  private var evidence = ScaleEvidence()
  private var seriesCount = 0
  private let user: String?
  private let stated: Double?
  private let header: RatingScale?
  private let isOfSeenFilms: Bool
  private let hasEpisodes: Bool
  private let keyKind: FilmIDKind?

  /// - Parameters:
  ///   - source: the file that the rows come from.
  ///   - user: Whose ratings count; `nil` for all.
  ///   - scale: The best rating, if it is stated.
  init(of source: RatingRows, user: String?, scale: Double?) {
    (self.user, stated) = (user, scale)
    header = source.headerScale
    isOfSeenFilms = source.isOfSeenFilms
    hasEpisodes = source.isNetflixHistory
    keyKind = source.filmName.flatMap(FilmIDKind.init(column:))
  }

  var isOfSeveralUsers: Bool { user == nil && users.count > 1 }

  /// Whether no row is one of a film, of the user if one is chosen.
  var isEmpty: Bool { entries.isEmpty }

  /// Adds a row; returns why it cannot be used.
  mutating func add(_ row: RatingRow) -> RowProblem.Reason? {
    let name = row.string(.user)
    if let user, name != user {
      note(row)
      return nil
    }
    if let name, users.count < 2, !users.contains(name) { users.append(name) }
    // Without a chosen user, problems in other users' rows are not reported.
    if isOfSeveralUsers { return nil }
    note(row)
    if row.isSeries || (hasEpisodes && isEpisode(row)) {
      seriesCount += 1
      return nil
    }
    let entry = TasteEntry(row, keyKind: keyKind)
    guard entry.key != nil || entry.title != nil else { return .missing(.title) }
    guard let bytes = row[.value], !row.isUnrated else {
      guard isOfSeenFilms else { return .noRating(found: nil) }
      entries.append(entry)
      return nil
    }
    guard let value = RatingValue(bytes) else {
      return .noRating(found: row.string(.value).map { String($0.prefix(40)) })
    }
    if case .number(let number) = value { evidence.add(number) }
    entries.append(entry.with(value))
    return nil
  }

  /// The rated films with their stars, and those seen and not rated; of a film rated twice the latest rating.
  ///
  /// - Parameter problems: those of reading, to which the rows outside the scale and the counts are added.
  /// - Throws: `DataError.unknownScale` where the ratings may be on one of several scales.
  func films(
    _ problems: inout RowProblems
  ) throws(DataError) -> (rated: [TasteRow], seen: [TasteRow]) {
    problems.seriesCount = seriesCount
    problems.goodCount -= seriesCount
    let scale = try scale(path: problems.path)
    problems.scale = evidence.count > 0 ? scale : nil
    let onScale = entries.filter { entry in
      guard case .number(let number) = entry.value, !scale.contains(number) else { return true }
      let text = RatingScale.text(number)
      problems.add(RowProblem(line: entry.line, reason: .outsideScale(text: text, scale)))
      problems.goodCount -= 1
      return false
    }
    let latest = TasteEntry.latest(onScale)
    problems.replacedCount = latest.replacedCount
    let rated = latest.entries.compactMap { $0.row(on: scale) }
    let seen = latest.entries.filter { $0.value == nil }.map(\.liked)
    if rated.isEmpty {
      problems.chosenCount = seen.count
      return (seen, [])
    }
    problems.unratedCount = seen.count
    return (rated, seen)
  }

  private func scale(path: String) throws(DataError) -> RatingScale {
    switch RatingScale.find(stated: stated, header: header, values: evidence) {
    case .scale(let scale): return scale
    case .ambiguous(let doubt): throw .unknownScale(path: path, doubt)
    case .noNumbers: return RatingScale(best: 5)
    }
  }

  private mutating func note(_ row: RatingRow) {
    if row[.film] != nil || row[.title] != nil { hasName = true }
    if !row.isUnrated || isOfSeenFilms { hasScore = true }
  }

  /// Netflix writes an episode as "Show: Season 1: Episode", in the language of the profile.
  private func isEpisode(_ row: RatingRow) -> Bool {
    guard let title = row.string(.title) else { return false }
    let parts = title.split(separator: ": ")
    let words = parts.dropFirst().compactMap { $0.split(separator: " ").first?.lowercased() }
    let isSeason = words.contains { Self.seasons.contains($0) }
    return isSeason || (parts.count > 2 && words.contains { Self.partsOfSeries.contains($0) })
  }

  private static let seasons: Set = [
    "season", "series", "staffel", "saison", "temporada", "stagione", "seizoen", "sezon", "säsong",
    "sæson", "limited", "miniseries", "episode", "folge",
  ]
  /// These words occur in titles of films too, if these have one colon.
  private static let partsOfSeries: Set = [
    "part", "volume", "chapter", "book", "collection", "teil",
  ]
}
