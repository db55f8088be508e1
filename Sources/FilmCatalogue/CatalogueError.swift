public import FilmData
internal import GRDB

/// What can be wrong with a catalogue or a request to it; each description is one sentence.
public enum CatalogueError: ClassifiedError, Equatable {
  /// There is no catalogue at a path, or one that never had a film.
  case noCatalogue(path: String)
  /// The name of the catalogue's file is empty.
  case noPath
  /// The path is that of a folder.
  case isFolder(path: String)
  /// The file is a database of another program, or none.
  case notACatalogue(path: String)
  /// The catalogue was written by a newer version.
  case newerVersion(path: String)
  /// The catalogue was written by an older version, and lies where it cannot be brought to this one.
  case olderVersion(path: String)
  /// The database refused to read or write; `reason` is its message.
  case database(path: String, reason: String)
  /// The caller stopped while another process was writing, or during an import.
  case cancelled
  /// No film is meant by these words.
  case unknownFilm(String, suggestions: [String])
  /// No film of the catalogue, and none of the bundled films, is meant by these words.
  case unknownTitle(String, suggestions: [String])
  /// Several films are meant by these words.
  case severalFilms(String, [String])
  /// No film has someone of this name in the role.
  case unknownPerson(String, suggestions: [String])
  /// Nobody of this name worked on a film or wrote a review.
  case unknownName(String, suggestions: [String])
  /// No film is of this country.
  case unknownCountry(String, suggestions: [String])
  /// The owner has rated no film.
  case nothingRated(path: String)
  /// The layout of a file is not known.
  case unknownKind(path: String, found: [String])
  /// A file has a header and nothing else.
  case noRows(path: String)
  /// The films of a file are named by numbers of which nobody knows whose they are.
  case unnamedNumbers(path: String, example: String)
  /// A rating lies outside of half a star to five stars in halves.
  case noStars(Double)
  /// There is no rating, review or entry of a film to change.
  case nothingOfMine(String, film: String)
  /// There is nothing to undo.
  case nothingToUndo
  /// What would be undone was changed since: a `rating`, `review`, `watchlist`, `merge`, `split` or `import`.
  case changedSince(String, film: String)
  /// The films are one already.
  case sameFilm(String)
  /// The film was not merged with another.
  case notMerged(String)
}

extension CatalogueError {
  /// Which kind of fault this is.
  public var kind: ErrorKind {
    switch self {
    case .noCatalogue, .isFolder, .unknownFilm, .unknownTitle, .unknownPerson, .unknownName,
      .unknownCountry, .nothingRated, .severalFilms, .nothingOfMine, .nothingToUndo, .changedSince,
      .notMerged:
      .noInput
    case .notACatalogue, .newerVersion, .olderVersion, .unknownKind, .unnamedNumbers, .noRows:
      .data
    case .database: .inputOutput
    case .cancelled: .cancelled
    case .noStars, .sameFilm, .noPath: .usage
    }
  }
}

extension CatalogueError: CustomStringConvertible {
  /// One sentence: what, where, what to do.
  public var description: String {
    switch self {
    case .noCatalogue(let path): "\(path): there is no catalogue; import a file first"
    case .noPath: "the name of the catalogue is empty; give the path of a file"
    case .isFolder(let path):
      "\(path): is a folder; name a file in it, for example \(path)/filmlab.sqlite"
    case .notACatalogue(let path): "\(path): is not a catalogue of filmlab; name another file"
    case .newerVersion(let path):
      "\(path): was written by a newer version of filmlab; use that, or another file"
    case .olderVersion(let path):
      "\(path): was written by an older version of filmlab, and cannot be changed there; copy it to where it can"
    case .database(let path, let reason): "\(path): cannot be read or changed: \(reason)"
    case .cancelled: "stopped; the catalogue is as it was before"
    case .unknownFilm(let title, let suggestions):
      "there is no film \"\(title)\" in the catalogue" + Self.list("; did you mean", suggestions)
    case .unknownTitle(let title, let suggestions):
      "there is no film \"\(title.quotable())\" in the catalogue, nor among the bundled films"
        + Self.list("; did you mean", suggestions)
    case .unknownPerson(let name, let suggestions):
      "no film has \(name.quotable()) in this role" + Self.list("; did you mean", suggestions)
    case .unknownName(let name, let suggestions):
      "no film and no review is known by anybody named \(name.quotable())"
        + Self.list("; did you mean", suggestions)
    case .unknownCountry(let name, let suggestions):
      "no film of the country \(name.quotable()) is known"
        + Self.list("; did you mean", suggestions)
    case .nothingRated(let path): "\(path): you have rated no film there"
    case .severalFilms(let title, let films):
      "\"\(title)\" may be several films"
        + Self.list("; give the year or the number of one of", films)
    case .unknownKind(let path, let found):
      "\(path): is of no known kind: its fields are "
        + found.prefix(12).map { $0.quotable(limit: 30) }.joined(separator: ", ")
    case .noRows(let path): "\(path): has no rows; there is nothing to import"
    case .unnamedNumbers(let path, let example):
      "\(path): its films are named by numbers such as \(example), and the catalogue does not know whose; "
        + "import the table with their titles first"
    case .noStars(let stars): "\(stars): a rating is 0.5 to 5 stars, in halves"
    case .nothingOfMine(let what, let film): "you have no \(what) of \(film)"
    case .nothingToUndo: "there is nothing to undo"
    case .changedSince(let what, let film):
      "the \(what)\(film.isEmpty ? "" : " of \(film)") was changed since; nothing was undone"
    case .sameFilm(let film): "both are \(film) already"
    case .notMerged(let film): "\(film) was not merged with another film"
    }
  }

  private static func list(_ words: String, _ films: [String]) -> String {
    films.isEmpty ? "" : "\(words) " + films.joined(separator: "; ")
  }
}

extension CatalogueError {
  /// Runs database work that opens a catalogue.
  static func mapping<Result>(
    _ path: String, _ work: () throws -> Result
  ) throws(CatalogueError) -> Result {
    do {
      return try work()
    } catch let error as CatalogueError {
      throw error
    } catch {
      throw CatalogueError(error, path: path)
    }
  }

  /// Runs database work; errors of the database become this module's, others stay as they are.
  static func rethrowing<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw CatalogueError(error, path: path)
    }
  }

  private init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self = .database(path: path, reason: "\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notACatalogue(path: path)
    // The wait for another process ends only where the caller stops it.
    case .SQLITE_BUSY, .SQLITE_INTERRUPT: self = .cancelled
    default:
      self = .database(path: path, reason: error.message ?? error.resultCode.description)
    }
  }
}
