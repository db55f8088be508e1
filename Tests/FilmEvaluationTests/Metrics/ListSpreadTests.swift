import FilmEvaluation
import Testing

struct ListSpreadTests {
  @Test func `by hand`() throws {
    // Of eight users, eight, four, one and none chose films 0 to 3.
    let spread = try #require(
      ListSpread(lists: [[0, 1, 2], [1, 0]], length: 2, choices: [8, 4, 1, 0], users: 8))
    #expect(spread.coverage == 0.5)
    #expect(spread.novelty.isClose(to: (0 + 1) / 2))
    #expect(spread.popularity.isClose(to: (1 + 0.5) / 2))
    let rare = try #require(
      ListSpread(lists: [[2, 3]], length: 2, choices: [8, 4, 1, 0], users: 8))
    #expect(rare.novelty == 3)
    #expect(rare.popularity.isClose(to: 1 / 16))
  }

  @Test func `lists without films say nothing`() {
    #expect(ListSpread(lists: [], length: 5, choices: [1], users: 1) == nil)
    #expect(ListSpread(lists: [[], []], length: 5, choices: [1], users: 1) == nil)
  }
}
