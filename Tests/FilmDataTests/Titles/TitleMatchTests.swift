import Testing

@testable import FilmData

/// How a title was matched is a value, not a sentence.
@Suite struct TitleMatchTests {
  @Test func wholeTitlesAndKeysAreLiteral() {
    #expect(TitleMatch.How.allCases.filter(\.isLiteral) == [.id, .exact, .alternate])
  }

  private let index = TitleIndex(
    [
      Film(id: "mirror_1975", title: "The Mirror", alternateTitles: ["Zerkalo"], year: 1975),
      Film(id: "2", title: "Dr. Strangelove or: How I Learned to Stop Worrying", year: 1964),
    ], prominence: [50, 900])

  @Test(
    arguments: [
      ("mirror_1975", .id), ("mirror", .exact), ("The Mirror (1976)", .exact),
      ("zerkalo", .alternate), ("dr strangelove", .beginning), ("stop worrying", .segment),
      ("mirorr", .misspelling),
    ] as [(String, TitleMatch.How)])
  func theIndexSaysHow(query: String, how: TitleMatch.How) {
    #expect(index.match(query).how == how)
  }

  @Test func whatIsNotFoundHasNoWay() {
    #expect(index.match("qqqq zzzz").how == nil)
  }
}
