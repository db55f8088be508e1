import FilmData
import Testing

@Suite struct RatingTableTests {
  @Test func ratingsComeBackAsTheyWereAdded() {
    var table = RatingTable()
    table.add(user: "ann", film: "heat", value: 4, timestamp: 7)
    table.add(user: "bob", film: "heat", value: 2.5, timestamp: 8)
    table.add(user: "ann", film: "ran", value: 1, timestamp: 9)
    #expect(table.count == 3)
    #expect(table.users.identifiers == ["ann", "bob"])
    #expect(table.films.identifiers == ["heat", "ran"])
    #expect(table.userNumbers == [0, 1, 0])
    #expect(table.filmNumbers == [0, 0, 1])
    #expect(table[2] == Rating(user: "ann", film: "ran", value: 1, timestamp: 9))
  }

  @Test func timesAreAllThereOrNone() {
    var table = RatingTable()
    table.add(user: "a", film: "x", value: 1, timestamp: 7)
    table.add(user: "a", film: "y", value: 1)
    #expect(table.timestamps.isEmpty)
    table.add(user: "a", film: "z", value: 1, timestamp: 9)
    #expect(table.timestamps.isEmpty)
    #expect((0..<3).map { table[$0].timestamp } == [nil, nil, nil])
  }

  @Test func `selected rows are a table of their own`() {
    var table = RatingTable()
    for row in 0..<6 {
      table.add(user: "u\(row % 2)", film: "f\(row)", value: Float(row), timestamp: 10 * row)
    }
    let selected = table.selecting([5, 1, 4])
    #expect(selected.users.identifiers == ["u1", "u0"])
    #expect(selected.films.identifiers == ["f5", "f1", "f4"])
    #expect((0..<3).map { selected[$0] } == [table[5], table[1], table[4]])
    #expect(selected.timestamps == [50, 10, 40])
    #expect(table.selecting([]).count == 0)
  }
}
