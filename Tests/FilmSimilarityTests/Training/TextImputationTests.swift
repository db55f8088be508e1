import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct TextImputationTests {
  /// Film 3 has likes but no text, film 8 text but no likes, film 5 neither.
  private let world = ToyWorld(withoutText: [3, 5], withoutLikes: [5, 8])

  private func lengths(_ model: SimilarityModel) -> [Float] {
    model.blocks[0].factors.matrix.rowNorms()
  }

  @Test func aFilmWithoutTextIsFoundBesideItsGroup() throws {
    let model = try world.model()
    let text = model.blocks[0].factors.matrix
    #expect(model.evidence(ofFilm: 3) == ["text", "ratings"])
    // A film of the same group that has only text is near, one of the other group is not.
    func cosine(_ other: Int) -> Float {
      zip(text.row(3), text.row(other)).reduce(0) { $0 + $1.0 * $1.1 }
    }
    for film in 0..<24 where ![3, 5].contains(film) {
      #expect(film % 2 == 1 ? cosine(film) > 0.4 : cosine(film) < 0.3)
    }
    #expect(model.similarFilms(to: 3, count: 8).allSatisfy { $0.film % 2 == 1 })
  }

  @Test func madeUpRowsAreShort() throws {
    let lengths = try lengths(world.model())
    expectClose([lengths[3]], [0.65])
    #expect(lengths[5] == 0)
    for film in 0..<24 where ![3, 5].contains(film) { expectClose([lengths[film]], [1]) }
  }

  @Test func filmsWithTextKeepTheirRows() throws {
    let filled = try world.model().blocks[0].factors.matrix
    let own = try world.model(ratings: false).blocks[0].factors.matrix
    for film in 0..<24 where film != 3 { #expect(filled.row(film) == own.row(film)) }
    #expect(own.row(3) == [0, 0])
  }

  @Test func theMeanIsWeightedByTheFourthPowerOfTheSimilarity() throws {
    let ratings = Matrix(rows: [[1, 0], [0.8, 0.6], [0.6, 0.8], [0, 1]])
    let films = (0..<4).map { Film(id: "\($0)", title: "\($0)") }
    let imputation = TextImputation(
      films: films, blocks: [.init(name: "ratings", kind: .ratings, weight: 1, factors: ratings)],
      facts: FactWeights())
    let text = Matrix(rows: [[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]])
    // Film 3 has nothing in common with film 0.
    let (a, b): (Float, Float) = (0.8 * 0.8 * 0.8 * 0.8, 0.6 * 0.6 * 0.6 * 0.6)
    let length = (a * a + b * b).squareRoot() / 0.65
    for threads in 1...3 {
      let filled = imputation.filled(text, threads: threads)
      expectClose(filled.row(0), [a / length, b / length, 0])
      for film in 1..<4 { #expect(filled.row(film) == text.row(film)) }
    }
  }

  /// What is made up must not be what others are made of.
  @Test func rowsComeFromTextsOnly() {
    let ratings = Matrix(rows: [[1, 0], [1, 0.1], [0.9, 0.2]])
    let imputation = TextImputation(
      films: (0..<3).map { Film(id: "\($0)", title: "\($0)") },
      blocks: [.init(name: "ratings", kind: .ratings, weight: 1, factors: ratings)],
      facts: FactWeights())
    let filled = imputation.filled(Matrix(rows: [[0, 0], [0, 0], [0.6, 0.8]]), threads: nil)
    expectClose(filled.elements, [0.39, 0.52, 0.39, 0.52, 0.6, 0.8])
  }
}
