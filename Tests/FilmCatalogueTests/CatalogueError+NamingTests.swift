import Testing

@testable import FilmCatalogue

/// Errors can be told without the path of the file.
@Suite struct CatalogueErrorNamingTests {
  private static let path = "/home/me/films.sqlite"

  @Test(arguments: [
    CatalogueError.noCatalogue(path: path), .isFolder(path: path), .notACatalogue(path: path),
    .newerVersion(path: path), .olderVersion(path: path), .nothingRated(path: path),
    .database(path: path, reason: "cannot open \(path)"), .unknownKind(path: path, found: ["a"]),
    .noRows(path: path), .unnamedNumbers(path: path, example: "7"),
  ])
  func aNameStandsInThePlaceOfThePath(_ error: CatalogueError) {
    #expect("\(error)".contains(Self.path))
    let named = error.naming("the catalogue")
    #expect("\(named)" == "\(error)".replacing(Self.path, with: "the catalogue"))
    #expect(named.kind == error.kind)
  }

  @Test func othersStayAsTheyAre() {
    for error in [CatalogueError.noPath, .cancelled, .nothingToUndo, .sameFilm("A"), .noStars(7)] {
      #expect(error.naming("x") == error)
    }
    #expect(
      CatalogueError.database(path: "", reason: "r").naming("x")
        == .database(path: "x", reason: "r"))
  }
}
