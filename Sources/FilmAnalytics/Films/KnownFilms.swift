public import FilmData
public import FilmSimilarity

/// Finds a model's films by the names that other files have for them: titles with years, the model's own
/// keys, or identifiers whose titles a film table has.
///
/// Names are read as those of a table, see `TitleSearch.find(key:kind:title:year:)`.
public struct KnownFilms: Sendable {
  /// Finds the films.
  public private(set) var search: TitleSearch

  /// Prepares the names of a model's films.
  public init(_ model: SimilarityModel) { search = TitleSearch(model) }

  /// Adds a table of films: the titles behind identifiers.
  ///
  /// - Throws: `DataError` where the table cannot be read.
  public mutating func read(_ path: String) throws(DataError) -> RowProblems {
    try search.table.read(Input(argument: path))
  }

  /// The index of a film; `nil` if the model has no film of this name.
  public subscript(name: String) -> Int? { try? find(name).film }

  /// The indices of films, `nil` for those that the model does not have.
  ///
  /// - Parameters:
  ///   - names: titles or identifiers.
  ///   - path: the file that names them, for errors.
  /// - Throws: ``AnalyticsError/identifiersNeedTable(path:example:)`` where no name could be looked up.
  public func places(
    _ names: some Collection<String>, path: String
  ) throws(AnalyticsError) -> [Int?] {
    var places: [Int?] = []
    var needsTable = !names.isEmpty
    for name in names {
      do {
        places.append(try find(name).film)
        needsTable = false
      } catch {
        places.append(nil)
        if !error.needsTable { needsTable = false }
      }
    }
    if needsTable, let first = names.first {
      throw .identifiersNeedTable(path: path, example: first)
    }
    return places
  }

  /// The film of a name: an identifier, or a title with or without its year.
  ///
  /// - Throws: `UnknownTitle` where the model has no film of this name.
  public func find(_ name: String) throws(UnknownTitle) -> TitleMatch {
    try search.find(key: name, title: nil, year: nil)
  }
}
