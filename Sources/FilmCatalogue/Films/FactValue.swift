internal import FilmData
internal import GRDB

/// A fact as the database has it: the values with a line end between two.
enum FactValue {
  private static let separator = "\n"

  static func text(_ values: [String]) -> String {
    values.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
      .joined(separator: separator)
  }

  static func values(_ text: String) -> [String] {
    text.split(separator: separator).map(String.init)
  }
}

extension Catalogue {
  /// The genres of a film, by the best source that has them; empty where none has.
  public func genres(of film: Int64) throws -> [String] {
    try reading { db in
      try Self.fact(.genres, of: Self.canonical(db, of: film), db) ?? []
    }
  }

  /// The values of a fact by the best source that has it, for a film and those that were merged into it.
  static func fact(_ fact: FilmFact, of film: Int64, _ db: Database) throws -> [String]? {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT source, value FROM fact
          WHERE name = ? AND film IN (SELECT id FROM film WHERE canonical = ?)
          """), arguments: [fact.rawValue, film])
    let best = rows.min { rank($0, fact) < rank($1, fact) }
    return best.map { FactValue.values($0["value"]) }
  }

  private static func rank(_ row: Row, _ fact: FilmFact) -> Int {
    FactSource(rawValue: row["source"])?.rank(for: fact) ?? .max
  }
}
