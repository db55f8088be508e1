/// Reads IMDb's public tables, `title.*.tsv.gz` and `name.basics.tsv.gz`.
///
/// Series, episodes, games and podcasts are left out and counted. Source of the layouts:
/// https://developer.imdb.com/non-commercial-datasets/
struct IMDbTable {
  private let layout: FactLayout

  init(_ layout: FactLayout) { self.layout = layout }

  /// What IMDb calls films.
  private static let filmTypes: Set<String> = [
    "movie", "tvMovie", "short", "tvShort", "video", "tvSpecial",
  ]

  func read(
    _ input: Input, isStopped: () -> Bool, _ body: (FactRow) -> Void
  ) throws(DataError) -> RowProblems {
    let columns = try FactColumns(input)
    var seriesCount = 0
    var problems = try columns.forEach(isStopped: isStopped) { fields in
      if layout == .imdbBasics, let type = fields["titletype"], !Self.filmTypes.contains(type) {
        seriesCount += 1
        return nil
      }
      guard let row = row(fields) else { return .missing(.filmKey) }
      body(row)
      return nil
    }
    problems.seriesCount = seriesCount
    problems.goodCount -= seriesCount
    return problems
  }

  private func row(_ fields: FactColumns.Fields) -> FactRow? {
    if layout == .imdbNames {
      guard let id = fields["nconst"], let name = fields["primaryname"] else { return nil }
      return .person(imdbID: id, name: name)
    }
    var film = FilmRecord(source: .imdb)
    film.add(fields["tconst", "titleid"], .imdb)
    if film.ids.isEmpty { return nil }
    switch layout {
    case .imdbBasics: addBasics(fields, to: &film)
    case .imdbCrew:
      film.credits += fields.list("directors").map { FilmCredit(.director, name: nil, imdbID: $0) }
      film.credits += fields.list("writers").map { FilmCredit(.writer, name: nil, imdbID: $0) }
    case .imdbPrincipals: addPrincipal(fields, to: &film)
    case .imdbRatings:
      film.set(.imdbRating, fields["averagerating"])
      film.set(.imdbVotes, fields["numvotes"])
    default: film.otherTitles = [fields["title"]].compactMap { $0 }
    }
    return .film(film)
  }

  private func addBasics(_ fields: FactColumns.Fields, to film: inout FilmRecord) {
    film.titles = [fields["primarytitle"], fields["originaltitle"]].compactMap { $0 }
    if film.titles.count == 2, film.titles[0] == film.titles[1] { film.titles.removeLast() }
    film.year = fields["startyear"].flatMap { FilmTitle.year($0.utf8) }
    film.set(.runtime, fields["runtimeminutes"])
    film.set(.genres, fields.list("genres"))
  }

  private func addPrincipal(_ fields: FactColumns.Fields, to film: inout FilmRecord) {
    guard let role = fields["category"].flatMap(Self.role), let person = fields["nconst"] else {
      return
    }
    // ["Himself","Narrator"]
    let character = fields["characters"].flatMap { JSONValue(parsing: $0) }?.names.first
    film.credits = [
      FilmCredit(role, name: nil, imdbID: person, character: character)
    ]
  }

  private static func role(_ category: String) -> FilmCredit.Role? {
    switch category {
    case "actress", "self": .actor
    default: FilmCredit.Role(rawValue: category)
    }
  }
}
