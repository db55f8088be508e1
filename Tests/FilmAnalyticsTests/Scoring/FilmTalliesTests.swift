import FilmAnalytics
import FilmData
import FilmSentiment
import Testing

/// Films come in the order of their first reviews, each once.
@Suite struct FilmTalliesTests {
  private func tallies(_ text: String) throws -> FilmTallies {
    let scorer = SentimentScorer(try HandModel.model())
    var tallies = FilmTallies()
    try ReviewLines.read(text) { tallies.add($0, scorer.score($0.text)) }
    return tallies
  }

  private static let first = """
    {"film":"b","title":"B","text":"good"}
    {"film":"a","text":"bad"}
    {"title":"B","text":"good"}

    """
  private static let second = """
    {"film":"b","text":"bad"}
    {"text":"good"}
    {"film":["a"],"text":"good"}
    {"film":"","title":"","text":"good"}

    """

  @Test func filmsAreKnownByKeyElseTitle() throws {
    let films = try tallies(Self.first + Self.second).films
    #expect(films.map(\.key) == ["b", "a", "B", ""])
    #expect(films.map(\.title) == ["B", nil, "B", nil])
    #expect(films.map(\.count) == [2, 1, 1, 3])
  }

  @Test func talliesOfPartsAddUpInOrder() throws {
    var sum = try tallies(Self.first)
    sum.add(try tallies(Self.second))
    #expect(sum.films == (try tallies(Self.first + Self.second).films))
  }
}
