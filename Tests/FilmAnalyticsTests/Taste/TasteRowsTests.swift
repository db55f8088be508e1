import FilmData
import Testing

@testable import FilmAnalytics

/// Which rows of a file of ratings can be used.
@Suite struct TasteRowsTests {
  private func rows(_ text: String, user: String? = nil) throws -> TasteRows {
    var rows = TasteRows(user: user)
    try ReviewLines.read(text, needsText: false) { rows.add($0) }
    return rows
  }

  @Test func usersAreNotedTwoAtMost() throws {
    let text = ["a", "b", "c"].map {
      "{\"user\":\"\($0)\",\"title\":\"T\",\"rating\":\"4/5\"}\n"
    }.joined()
    let all = try rows(text)
    #expect(all.users == ["a", "b"] && all.isOfSeveralUsers && all.rows.count == 1)
    let one = try rows(text, user: "c")
    #expect(!one.isOfSeveralUsers && one.rows.count == 1 && one.rows[0].stars == 4)
  }

  @Test func problemsJoinThoseOfTheReader() throws {
    let rows = try rows(#"{"title":"T"}"# + "\n" + #"{"rating":"4/5"}"# + "\n")
    #expect(rows.rows.isEmpty && rows.hasName && rows.hasScore)
    var read = RowProblems(path: "a")
    read.goodCount = 2
    let all = rows.adding(read)
    #expect(all.goodCount == 0 && all.badCount == 2 && all.named.map(\.line) == [1, 2])
  }
}
