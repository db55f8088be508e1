extension CatalogueError {
  /// The same error with a name in the place of the file's path, for whoever must not learn where files lie.
  ///
  /// ```swift
  /// let error = CatalogueError.notACatalogue(path: "/home/me/films.sqlite")
  /// print(error.naming("the catalogue"))   // the catalogue: is not a catalogue of filmlab; …
  /// ```
  public func naming(_ name: String) -> CatalogueError {
    switch self {
    case .noCatalogue: .noCatalogue(path: name)
    case .isFolder: .isFolder(path: name)
    case .notACatalogue: .notACatalogue(path: name)
    case .newerVersion: .newerVersion(path: name)
    case .olderVersion: .olderVersion(path: name)
    // The system's words may name the file once more.
    case .database(let path, let reason):
      .database(path: name, reason: path.isEmpty ? reason : reason.replacing(path, with: name))
    case .nothingRated: .nothingRated(path: name)
    case .unknownKind(_, let found): .unknownKind(path: name, found: found)
    case .noRows: .noRows(path: name)
    case .unnamedNumbers(_, let example): .unnamedNumbers(path: name, example: example)
    case .noPath, .cancelled, .unknownFilm, .unknownTitle, .severalFilms, .unknownPerson,
      .unknownName, .unknownCountry, .noStars, .nothingOfMine, .nothingToUndo, .changedSince,
      .sameFilm, .notMerged:
      self
    }
  }
}
