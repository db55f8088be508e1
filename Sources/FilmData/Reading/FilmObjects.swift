/// Reads tables of films whose rows are JSON objects.
///
/// A film without a key that ratings use is known by its article at Wikipedia (`wikipedia`), else by its
/// title and year. Of an article's first paragraph (`extract`) the directors are read.
struct FilmObjects {
  private enum Field: Int, CaseIterable {
    case id, title, year, genres, directors, cast, imdb, tmdb, rottenTomatoes, wikipedia, text

    var names: [String] {
      switch self {
      case .id: FilmReader.idNames
      case .title: FilmReader.titleNames
      case .year: ["year"]
      case .genres: ["genres", "genre"]
      case .directors: ["directors", "director"]
      case .cast: ["cast", "actors"]
      case .imdb: ["imdb_id", "imdbId"]
      case .tmdb: ["tmdbId", "tmdb_id"]
      case .rottenTomatoes: ["rotten_tomatoes_id", "rotten_tomatoes_link"]
      case .wikipedia: ["wikipedia", "href"]
      case .text: ["extract", "description", "overview", "plot"]
      }
    }
  }

  private let reader: JSONFieldReader
  private let lists = JSONTextList()
  /// The index of each field's first name among the reader's.
  private let starts: [Int]
  private let names: [String]

  private init() {
    var names: [String] = []
    var starts: [Int] = []
    for field in Field.allCases {
      starts.append(names.count)
      names += field.names
    }
    (self.starts, self.names) = (starts, names)
    reader = JSONFieldReader(names)
  }

  /// Reads a file to its end.
  ///
  /// - Throws: ``DataError`` where it cannot be read, or has no good row.
  static func read(_ reader: BlockReader) throws(DataError) -> ([FilmRow], RowProblems) {
    let objects = FilmObjects()
    var films: [FilmRow] = []
    var unreadYears = UnreadValues()
    var problems = try JSONObjectRows(reader).forEach { object, line throws(JSONFault) in
      guard let film = try objects.film(object) else { return .missing(.title) }
      films.append(film)
      let year = objects.value(.year).value
      if year.isPresent, let text = year.string, FilmRow.isUnreadYear(text) {
        unreadYears.add(text, line: line)
      }
      return nil
    }
    problems.unreadYears = unreadYears
    if let failure = problems.failure { throw failure }
    return (FilmArticles.tidied(films), problems)
  }

  private func value(_ field: Field) -> (value: FieldValue, name: String) {
    let start = starts[field.rawValue]
    let place =
      (start..<start + field.names.count).first { reader[$0].isPresent } ?? start
    return (reader[place], names[place])
  }

  /// The film of an object; `nil` where it has neither a key nor a title.
  private func film(_ object: UnsafeRawBufferPointer) throws(JSONFault) -> FilmRow? {
    try reader.read(object)
    func text(_ field: Field) -> String? {
      value(field).value.string.map { String($0.trimmed) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let key = value(.id)
    let article = text(.wikipedia)
    let years = text(.year).map(FilmRow.years) ?? []
    let title = text(.title)
    guard let id = key.value.string ?? article ?? title.map({ Self.key($0, years.first) }) else {
      return nil
    }
    var film = FilmRow(
      id: id, title: title, year: years.first, otherYears: Array(years.dropFirst()),
      genres: lists.texts(value(.genres).value),
      directors: lists.texts(value(.directors).value),
      cast: lists.texts(value(.cast).value).compactMap(Self.actor),
      description: text(.text),
      imdbNumber: text(.imdb).flatMap { Int($0.drop { !$0.isNumber }) },
      tmdbNumber: text(.tmdb).flatMap { Int($0) }, rottenTomatoesID: text(.rottenTomatoes),
      idKind: key.value.isPresent ? FilmIDKind(column: key.name) : nil,
      isNamedByTitle: !key.value.isPresent)
    film.article = article
    if let article { FilmArticles.add(article, to: &film) }
    return film
  }

  /// An actor's name without a remark; `nil` for what is none: "(voices)", "screenwriter)", "and".
  private static func actor(_ text: String) -> String? {
    let end = text.firstIndex { $0 == "(" || $0 == "[" } ?? text.endIndex
    let name = text[..<end].trimmed
    guard let first = name.first, first.isUppercase || first.isNumber, name.count > 2,
      !name.contains(where: { ")]:?".contains($0) }), name != "The"
    else { return nil }
    return String(name)
  }

  private static func key(_ title: String, _ year: Int?) -> String {
    year.map { "\(title) (\($0))" } ?? title
  }
}
