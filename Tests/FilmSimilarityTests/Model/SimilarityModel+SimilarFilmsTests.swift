import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct SimilarFilmsTests {
  let model = randomModel()

  /// All other films with something in common, by similarity, then by place.
  private func naive(_ film: Int, _ count: Int) -> [Int] {
    let others = model.films.indices.filter { $0 != film && model.blend(film, $0) > 0 }
    return Array(
      others.sorted { a, b in
        (model.blend(film, b), a) < (model.blend(film, a), b)
      }.prefix(count))
  }

  @Test(arguments: [0, 1, 2, 35, 100, 199])
  func listIsThatOfComparingAll(film: Int) {
    for count in [0, 1, 10, 500] {
      #expect(model.similarFilms(to: film, count: count).map(\.film) == naive(film, count))
    }
  }

  @Test func similaritiesAreThoseOfTheModelAndDescend() {
    let list = model.similarFilms(to: 1, count: 20)
    for entry in list { #expect(entry.similarity == model.similarity(of: 1, and: entry.film)) }
    #expect(zip(list, list.dropFirst()).allSatisfy { $0.similarity >= $1.similarity })
  }

  @Test(arguments: [1, 2, 3])
  func allAtOnceGivesTheSameLists(threads: Int) {
    let all = model.similarFilmsOfAll(count: 7, threads: threads)
    #expect(all == model.films.indices.map { model.similarFilms(to: $0, count: 7) })
  }

  @Test func aFilmWithoutEvidenceHasNoList() {
    #expect(model.evidence(ofFilm: 0).isEmpty)
    #expect(model.similarFilms(to: 0).isEmpty)
    #expect(!model.similarFilmsOfAll(count: 300).joined().contains { $0.film == 0 })
  }

  @Test func theFilterChoosesWhatIsListed() {
    let even = model.similarFilms(to: 1, count: 5) { $0.isMultiple(of: 2) }
    #expect(even.map(\.film) == naive(1, 500).filter { $0.isMultiple(of: 2) }.prefix(5).map { $0 })
    #expect(model.similarFilms(to: 1) { _ in false }.isEmpty)
    #expect(
      model.similarFilmsOfAll(count: 5) { $0.isMultiple(of: 2) }[1] == even)
  }

  @Test func equalFilmsAreListedByPlace() {
    let rows = [[Float]](repeating: [1, 2, 3], count: 40)
    let model = SimilarityModel(
      films: (0..<40).map { Film(id: "\($0)", title: "\($0)") },
      blocks: [.init(name: "text", weight: 1, factors: Matrix(rows: rows))],
      provenance: Provenance(command: "", data: [], seed: 0))
    #expect(model.similarFilms(to: 3, count: 4).map(\.film) == [0, 1, 2, 4])
    #expect(model.similarFilmsOfAll(count: 4)[3].map(\.film) == [0, 1, 2, 4])
  }

  @Test func aSingleFilmHasAnEmptyList() {
    #expect(randomModel(films: 2).similarFilms(to: 1).isEmpty)
  }
}
