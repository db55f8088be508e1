import Testing

@testable import FilmData

@Suite struct NamesakesTests {
  private func film(_ title: String, _ year: Int?) -> JoinFilm {
    var film = JoinFilm()
    film.add(title: title)
    film.years = [year].compactMap { $0 }
    return film
  }

  @Test func `few films of a title are all looked at`() throws {
    let films = [film("Solaris", 1972), film("Stalker", 1979), film("Solaris", 2002)]
    let key = try #require(films.first?.keys.first)
    let namesakes = Namesakes(films, by: \.keys)
    #expect(namesakes[key, near: [1972]] == [0, 2])
    #expect(namesakes["no such title", near: []] == [])
  }

  @Test func `of many, those near in years`() throws {
    let films = (0..<400).map { film("Hamlet", $0 % 4 == 3 ? nil : 1900 + $0 % 100) }
    let key = try #require(films.first?.keys.first)
    let namesakes = Namesakes(films, by: \.keys)
    let near = namesakes[key, near: [1948]]
    #expect(near.contains(48) && near.contains(148) && near.count == Namesakes.most)
    #expect(near.allSatisfy { films[$0].years.first.map { abs($0 - 1948) <= 1 } ?? true })
    #expect(namesakes[key, near: []].allSatisfy { films[$0].years.isEmpty })
  }
}
