import Testing

@testable import FilmSimilarity

/// The lists of all films come one after another, and are those that a film asked for alone has.
@Suite struct SimilarityModelEachListTests {
  private let model = factualModel(films: 60, expansion: QueryExpansion())

  @Test func listsAreThoseOfEachFilm() throws {
    var films: [Int] = []
    let isComplete = model.forEachList(count: 5) { film, list, total in
      films.append(film)
      #expect(total == 60)
      #expect(list == model.similarFilms(to: film, count: 5))
      return true
    }
    #expect(isComplete && films == Array(0..<60))
  }

  @Test func onlyIncludedFilmsAreListed() {
    _ = model.forEachList(count: 5, where: { $0 % 2 == 0 }) { _, list, _ in
      #expect(list.allSatisfy { $0.film % 2 == 0 })
      return true
    }
  }

  @Test func falseStops() {
    var count = 0
    let isComplete = model.forEachList(count: 5) { film, _, _ in
      count += 1
      return film < 6
    }
    #expect(!isComplete && count == 7)
  }

  private struct Full: Error {}

  @Test func errorsPassThrough() {
    #expect(throws: Full.self) { try model.forEachList(count: 5) { _, _, _ in throw Full() } }
  }
}
