internal import FilmData
internal import GRDB

extension Catalogue {
  func importCatalogue(_ path: String, _ settings: ImportSettings) throws -> ImportReport {
    throw CatalogueError.unknownKind(path: path, found: [])
  }
}
