import LinearAlgebra
import Testing
import _FilmTestSupport

@testable import FilmSimilarity

@Suite struct NearestFilmsTests {
  private let rows: [[NearestFilms.Scored]] = [
    [(film: 2, score: 4), (film: 1, score: 2), (film: 3, score: 1)], [], [(film: 0, score: 0.001)],
    [(film: 1, score: 1), (film: 0, score: 0.001)],
  ]

  @Test func sharesAddUpToOne() {
    let nearest = NearestFilms(rows)
    // In bytes 255, 128 and 64 of 447.
    #expect(nearest.row(0).entries.map(\.film) == [1, 2, 3])
    expectClose(nearest.row(0).entries.map(\.weight), [128 / 447, 255 / 447, 64 / 447])
    #expect(nearest.row(1).entries.isEmpty)
    #expect(nearest.row(2).entries == [.init(film: 0, weight: 1)])
    // Less than 1/510 of the nearest is nothing.
    #expect(nearest.row(3).entries == [.init(film: 1, weight: 1)])
  }

  @Test func rowsThatWereJustFoundAreThoseThatAreKept() {
    let nearest = NearestFilms(rows)
    for (film, row) in rows.enumerated() { #expect(NearestFilms.row(row) == nearest.row(film)) }
  }

  @Test(arguments: [1, 2, 3])
  func theyAreTheTenNearestOfEachFilmAlone(threads: Int) throws {
    let model = factualModel(films: 120, expansion: QueryExpansion())
    let nearest = try #require(model.withNearest(threads: threads).nearest)
    let naive = NaiveSimilarity(model)
    for film in 0..<120 {
      let row = nearest.row(film).entries
      let expected = naive.nearest(film).sorted { $0.film < $1.film }
      #expect(row.map(\.film) == expected.map(\.film))
      expectClose(row.map(\.weight), expected.map { Float($0.share) }, tolerance: 1e-3)
      #expect(!row.contains { $0.film == film })
      expectClose([row.reduce(0) { $0 + $1.weight }], row.isEmpty ? [0] : [1], tolerance: 1e-6)
    }
  }

  private func read(_ outputs: [Safetensors.Output], filmCount: Int) throws -> NearestFilms {
    let folder = try TemporaryFolder()
    let file = try Safetensors(folder.write(Safetensors.encode(outputs), as: "x.safetensors"))
    return try NearestFilms(file, filmCount: filmCount)
  }

  @Test func filesKeepThem() throws {
    let nearest = NearestFilms(rows)
    let read = try read(nearest.outputs, filmCount: 4)
    for film in 0..<4 { #expect(read.row(film) == nearest.row(film)) }
    #expect(try self.read(NearestFilms([]).outputs, filmCount: 0).films.count == 0)
  }

  @Test func filesThatDoNotFitAreRefused() throws {
    let outputs = NearestFilms(rows).outputs
    for count in [3, 5] {
      #expect(throws: SimilarityError.self) { try read(outputs, filmCount: count) }
    }
    for missing in [outputs.prefix(1), outputs.suffix(1)] {
      #expect(throws: SimilarityError.self) { try read(Array(missing), filmCount: 4) }
    }
    for films in [[Int32](repeating: 4, count: 40), [Int32](repeating: -1, count: 40), [0, 1]] {
      let wrong = Safetensors.compactOutput("nearest_films", StoredIntegers(films))
      #expect(throws: SimilarityError.self) { try read([wrong, outputs[1]], filmCount: 4) }
    }
  }
}
