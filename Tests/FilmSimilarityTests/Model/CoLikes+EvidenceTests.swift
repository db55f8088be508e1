import FilmData
import LinearAlgebra
import Testing
import _FilmTestSupport

@testable import FilmSimilarity

@Suite struct CoLikesEvidenceTests {
  /// Six users like films 0 and 1, four films 1 and 2, one all four.
  private let coLikes: CoLikes = {
    let likes: [[Int32]] =
      Array(repeating: [0, 1], count: 6) + Array(repeating: [1, 2], count: 4) + [[0, 1, 2, 3]]
    let rows = likes.enumerated().flatMap { user, films in films.map { _ in Int32(user) } }
    return CoLikes(
      SparseMatrix(
        rowCount: likes.count, columnCount: 5, rows: rows, columns: likes.flatMap { $0 },
        values: rows.map { _ in 1 }, duplicates: .last), perFilm: 2)
  }()

  @Test func aFilmIsNotAmongItsOwn() {
    #expect((0..<5).map(coLikes.knows) == [true, true, true, true, false])
    #expect(coLikes.cosines(of: WeightedFilms(1), with: [1]) == [0])
    #expect(coLikes.ownCosine(of: 1) == 0)
  }

  @Test func onlyTheNearestOfTheQueryCount() {
    // Film 1 keeps 0 and 2 of its three.
    let cosines = coLikes.cosines(of: WeightedFilms(1), with: [0, 2, 3])
    expectClose(
      cosines,
      [7 / Float(7 * 11).squareRoot() * 7 / 27, 5 / Float(5 * 11).squareRoot() * 5 / 25, 0])
    // Film 3 is near to all by one user, to 1 the least since most like that.
    #expect(
      coLikes.cosines(of: WeightedFilms(3), with: [0, 1, 2]).map { $0 > 0 } == [true, false, true])
  }

  @Test func peopleWhoLikeBothAreTold() {
    var shared = SharedEvidence(.init(id: "a", title: "a"), .init(id: "b", title: "b"))
    coLikes.describe(0, and: 1, wordCount: 5, in: &shared)
    #expect(shared.coLikes == 7)
    coLikes.describe(0, and: 4, wordCount: 5, in: &shared)
    #expect(shared.coLikes == nil && shared.lift == nil)
  }

  private func read(_ outputs: [Safetensors.Output], filmCount: Int) throws -> CoLikes {
    let folder = try TemporaryFolder()
    let file = try Safetensors(folder.write(Safetensors.encode(outputs), as: "x.safetensors"))
    return try CoLikes(file, filmCount: filmCount, userCount: 11)
  }

  @Test func filesKeepThem() throws {
    let read = try read(coLikes.outputs(.single), filmCount: 5)
    #expect((0..<5).allSatisfy { read.row($0).map(\.film) == coLikes.row($0).map(\.film) })
    #expect(read.shared(0, 1)?.lift == coLikes.shared(0, 1)?.lift)
  }

  @Test func filesThatDoNotFitAreRefused() throws {
    let outputs = coLikes.outputs(.single)
    #expect(throws: SimilarityError.self) { try read(outputs, filmCount: 4) }
    #expect(throws: SimilarityError.self) { try read(Array(outputs.dropLast()), filmCount: 5) }
    let outside = Safetensors.compactOutput(
      "co-likes_films", StoredIntegers(coLikes.films.elements.map { _ in 5 }))
    #expect(throws: SimilarityError.self) {
      try read(outputs.map { $0.name == outside.name ? outside : $0 }, filmCount: 5)
    }
  }
}
