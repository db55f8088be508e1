/// The titles behind the identifiers of tables of films: MovieLens' `movies.csv` and `links.csv` join
/// MovieLens' numbers with those of IMDb and The Movie Database.
public struct FilmIDTable: Sendable {
  /// A film as a table names it.
  public struct Name: Sendable, Hashable {
    /// The title as the table writes it.
    public var title: String
    /// The year, if it has its own column.
    public var year: Int?
  }

  private struct Identifier: Hashable {
    var kind: FilmIDKind
    var text: String

    /// - Parameter kind: what a column says; else the value's form tells.
    init(_ text: String, kind: FilmIDKind?) {
      // "tt0072443" is IMDb's in any column, and a word is no number of anyone.
      let form = FilmIDKind(value: text)
      self.kind = form == .number ? kind ?? form : form
      let digits = text.drop { !$0.isNumber }.drop { $0 == "0" }
      self.text = self.kind == .key ? text : String(digits)
    }
  }

  private var names: [Identifier: [Name]] = [:]
  private var links: [Identifier: Identifier] = [:]

  /// Makes an empty table.
  public init() {}

  /// Whether no table was read.
  public var isEmpty: Bool { names.isEmpty && links.isEmpty }

  /// Adds a table of films, in any order: one with titles, or one that links identifiers.
  ///
  /// - Throws: ``DataError`` where it cannot be read, has no key column, or no good row.
  public mutating func read(_ input: Input) throws(DataError) -> RowProblems {
    let (rows, problems) = try FilmReader.read(input)
    for row in rows {
      let own = Identifier(row.id, kind: row.idKind)
      if let title = row.title {
        names[own, default: []].append(Name(title: title, year: row.year))
      }
      for (kind, number) in [(FilmIDKind.imdb, row.imdbNumber), (.tmdb, row.tmdbNumber)] {
        guard let number else { continue }
        let other = Identifier(String(number), kind: kind)
        if other != own, links[other] == nil { links[other] = own }
      }
    }
    return problems
  }

  /// The names of a film; `nil` if no table has it.
  ///
  /// - Parameters:
  ///   - id: the identifier, as it stands in a file.
  ///   - kind: what the column of the identifier says; else its form tells.
  public func names(of id: String, kind: FilmIDKind? = nil) -> [Name]? {
    let identifier = Identifier(id, kind: kind)
    return names[identifier] ?? links[identifier].flatMap { names[$0] }
  }
}
