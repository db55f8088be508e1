import Testing

@testable import FilmSimilarity

@Suite struct FilmQueryTests {
  private let model = factualModel(expansion: QueryExpansion()).withNearest()

  @Test func severalFilmsAreTheMeanLessHalfOfThoseUnwanted() throws {
    let query = FilmQuery(like: [1, 2], unlike: [3])
    let list = model.similarFilms(query, count: 20)
    let first = try #require(list.first)
    let (one, two, three) = (model.scores(1), model.scores(2), model.scores(3))
    let score = (one[first.film] + two[first.film]) / 2 - three[first.film] / 2
    expectClose(
      [first.similarity], [score / (score + model.fullScore(of: query.kinds))], tolerance: 1e-5)
    #expect(!list.contains { [1, 2, 3].contains($0.film) })
    #expect(list.map(\.similarity) == list.map(\.similarity).sorted(by: >))
  }

  @Test func nothingLikedIsNothingFound() {
    #expect(model.similarFilms(FilmQuery(like: [], unlike: [1])).isEmpty)
  }

  /// Its nearest are those by that kind alone.
  @Test(arguments: EvidenceKind.allCases)
  func aKindAloneIsWhatItAddsByItself(kind: EvidenceKind) {
    let naive = NaiveSimilarity(model, kinds: [kind])
    let list = model.similarFilms(FilmQuery(like: [1], kinds: [kind]), count: 5)
    #expect(!list.isEmpty)
    for found in list {
      expectClose(
        [found.similarity], [naive.similarity(naive.score(1, found.film))], tolerance: 2e-5)
    }
  }

  @Test func diverseFilmsAreLessAlike() {
    let alone = NaiveSimilarity(model).alone
    func likeness(_ diversity: Float) -> Double {
      let list = model.similarFilms(FilmQuery(like: [1], diversity: diversity), count: 8)
      #expect(Set(list.map(\.film)).count == 8)
      var sum = 0.0
      for a in list {
        sum += list.filter { $0.film != a.film }.reduce(0) { $0 + alone[a.film][$1.film] }
      }
      return sum
    }
    #expect(likeness(0.7) < likeness(0))
    // The nearest comes first, however diverse the rest.
    #expect(
      model.similarFilms(FilmQuery(like: [1], diversity: 0.7), count: 8).first
        == model.similarFilms(to: 1, count: 1).first)
  }
}
