import FilmData
import Testing

@testable import FilmAnalytics

/// The verdicts of critics on films.
@Suite struct CriticVerdictsTests {
  @Test func verdictsOfNamedCriticsOnFilmsCount() throws {
    var verdicts = CriticVerdicts()
    let text = """
      {"critic":"A","film":"x","title":"X","fresh":true}
      {"critic":"B","film":"x","score":"1/5"}
      {"critic":"A","film":"y","fresh":"rotten"}
      {"film":"x","fresh":true}
      {"critic":"A","fresh":true}
      {"critic":"A","film":"z"}

      """
    try ReviewLines.read(text, needsText: false) { verdicts.add($0) }
    #expect(verdicts.count == 3)
    #expect(verdicts.critics.identifiers == ["A", "B"])
    #expect(verdicts.films.identifiers == ["x", "y"])
    #expect(verdicts.entries.map(\.critic) == [0, 1, 0])
    #expect(verdicts.entries.map(\.isFresh) == [true, false, false])
    #expect(
      verdicts.meters == [
        Tomatometer(freshCount: 1, reviewCount: 2), Tomatometer(freshCount: 0, reviewCount: 1),
      ])
    #expect(verdicts.titles == ["x": "X"])
  }
}
