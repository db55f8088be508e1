import FilmData
import Testing

@testable import FilmSimilarity

/// What two films have in common is told in phrases; one of them is short enough for a card.
@Suite struct SharedEvidenceWordsTests {
  private func shared(
    directors: [String] = [], cast: [String] = [], genres: [String] = [], words: [String] = [],
    coLikes: Int? = nil, lift: Double? = nil
  ) -> SharedEvidence {
    let film = Film(id: "a", title: "A", genres: genres, directors: directors, cast: cast)
    var shared = SharedEvidence(film, film)
    (shared.words, shared.coLikes, shared.lift) = (words, coLikes, lift)
    return shared
  }

  @Test func allIsTold() {
    let all = shared(
      directors: ["Ada One", "Bo Two"], cast: ["Cy Three"], genres: ["Drama"],
      words: ["dream", "memory"], coLikes: 32, lift: 14.12)
    #expect(
      all.phrases == [
        "by Ada One, Bo Two", "with Cy Three", "“dream, memory”", "32 like both, 14.1× chance",
        "Drama",
      ])
    #expect(shared().phrases.isEmpty)
  }

  @Test func peopleAreTheMainReasonThenWordsThenLikesThenGenres() {
    let words = ["dream", "memory", "house", "rain"]
    #expect(
      shared(directors: ["Ada One", "Bo Two", "Cy Three"], words: words).mainReason
        == "both by Ada One and Bo Two")
    #expect(shared(cast: ["Cy Three"], words: words).mainReason == "with Cy Three")
    #expect(shared(genres: ["Drama"], words: words).mainReason == "“dream, memory, house”")
    #expect(
      shared(genres: ["Drama"], words: ["dream"], coLikes: 32, lift: 14.4).mainReason
        == "32 like both, 14× chance")
    #expect(
      shared(genres: ["Drama", "War"], coLikes: 3, lift: 0.9).mainReason == "both drama, war")
    #expect(shared(words: ["dream"]).mainReason == "“dream”")
    #expect(shared().mainReason.isEmpty)
  }
}
