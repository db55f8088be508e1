import Testing

@testable import FilmSimilarity

@Suite struct FilmQueryTests {
  private let model = factualModel()

  @Test func severalFilmsAreTheMeanLessHalfOfThoseUnwanted() throws {
    let query = FilmQuery(like: [1, 2], unlike: [3])
    let list = model.similarFilms(query, count: 20)
    let first = try #require(list.first)
    let expected =
      (model.blend(1, first.film) + model.blend(2, first.film)) / 2 - model.blend(3, first.film) / 2
    expectClose([first.similarity], [min(1, expected)], tolerance: 1e-5)
    #expect(!list.contains { [1, 2, 3].contains($0.film) })
    #expect(list.map(\.similarity) == list.map(\.similarity).sorted(by: >))
  }

  @Test func nothingLikedIsNothingFound() {
    #expect(model.similarFilms(FilmQuery(like: [], unlike: [1])).isEmpty)
  }

  @Test(arguments: EvidenceKind.allCases)
  func aKindAloneIsWhatItAddsByItself(kind: EvidenceKind) {
    let names: Set<String> =
      switch kind {
      case .text: ["text"]
      case .ratings: ["ratings"]
      case .facts: ["genres", "directors", "years"]
      }
    for found in model.similarFilms(FilmQuery(like: [1], kinds: [kind]), count: 5) {
      let parts = model.parts(of: 1, and: found.film)
      let share = parts.filter { names.contains($0.name) }.reduce(Float(0)) { $0 + $1.share }
      let scale = model.weight(of: Set(EvidenceKind.allCases)) / model.weight(of: [kind])
      expectClose([found.similarity], [min(1, share * scale)], tolerance: 1e-4)
    }
  }

  @Test func diverseFilmsAreLessAlike() {
    func likeness(_ diversity: Float) -> Float {
      let list = model.similarFilms(FilmQuery(like: [1], diversity: diversity), count: 8)
      #expect(Set(list.map(\.film)).count == 8)
      var sum: Float = 0
      for a in list { for b in list where a.film != b.film { sum += model.blend(a.film, b.film) } }
      return sum
    }
    #expect(likeness(0.7) < likeness(0))
    // The nearest comes first, however diverse the rest.
    #expect(
      model.similarFilms(FilmQuery(like: [1], diversity: 0.7), count: 8).first
        == model.similarFilms(to: 1, count: 1).first)
  }
}
