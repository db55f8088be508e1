import FilmSimilarity
import Testing

struct RandomRankingTests {
  @Test func `every film has a place, the same for everybody`() {
    let ranking = RandomRanking(filmCount: 50, seed: 3)
    let scores = ranking.scores(ofFilms: [])
    #expect(scores.sorted() == (0..<50).map(Float.init))
    #expect(ranking.scores(ofFilms: [1, 2]) == scores)
    #expect(RandomRanking(filmCount: 50, seed: 3) == ranking)
    #expect(RandomRanking(filmCount: 50, seed: 4) != ranking)
  }
}
