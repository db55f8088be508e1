import FilmData
import FilmSimilarity
import Testing

@Suite struct PopularityRankingTests {
  @Test func usersAreCountedOncePerFilm() {
    let data = InteractionMatrix([
      Rating(user: "a", film: "x", value: 5), Rating(user: "a", film: "y", value: 1),
      Rating(user: "b", film: "y", value: 2), Rating(user: "b", film: "y", value: 3),
    ])
    #expect(PopularityRanking(data).counts == [1, 2])
    #expect(PopularityRanking(data).scores == [1, 2])
    #expect(PopularityRanking(InteractionMatrix([])).counts.isEmpty)
  }
}
