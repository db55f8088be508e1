import Testing

@testable import FilmData

@Suite struct RatingTableFilesTests {
  private func table(_ users: [String]) -> RatingTable {
    var table = RatingTable()
    for user in users { table.add(user: user, film: "f", value: 4) }
    return table
  }

  @Test func numbersOfTwoFilesAreTwoPeople() {
    var table = table(["1", "2"])
    #expect(table.append(self.table(["1"]), ofFile: 2) == 0)
    #expect(table.users.identifiers == ["1", "2", "2:1"] && table.count == 3)
  }

  @Test func aNameIsOnePerson() {
    var table = table(["ann"])
    #expect(table.append(self.table(["ann", "7"]), ofFile: 2) == 1)
    #expect(table.users.identifiers == ["ann", "7"] && table.count == 2)
  }
}
