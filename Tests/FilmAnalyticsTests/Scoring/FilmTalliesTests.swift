import FilmAnalytics
import FilmData
import FilmSentiment
import Testing
import _FilmTestSupport

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

  /// A title with its year is that film, however the year is written.
  @Test func filmsOfOneTitleAreToldApartByTheirYears() throws {
    let text = """
      {"title":"Solaris","year":1972,"text":"good"}
      {"title":"Solaris","year":"2002","text":"bad"}
      {"title":"Solaris (1972)","text":"good"}
      {"title":"Solaris","year":1972.0,"text":"good"}
      {"title":"Solaris","text":"good"}
      {"film":"s2","title":"Solaris","year":2002,"text":"good"}

      """
    let folder = try TemporaryFolder()
    let path = try folder.write(text, as: "remakes.jsonl")
    let films = try ReviewScorer(HandModel.model(), jobs: 1).films(of: [path]).films.films
    #expect(films.map(\.key) == ["Solaris (1972)", "Solaris (2002)", "Solaris", "s2"])
    #expect(films.map(\.year) == [1972, 2002, nil, nil])
    #expect(films.map(\.count) == [3, 1, 1, 1])
    #expect(films.map(\.title) == Array(repeating: "Solaris", count: 4))
  }
}
