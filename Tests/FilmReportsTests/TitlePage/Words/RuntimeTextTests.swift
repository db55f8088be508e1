import Testing

@testable import FilmReports

struct RuntimeTextTests {
  @Test(arguments: [(108, "1 h 48 min"), (120, "2 h"), (48, "48 min"), (60, "1 h"), (0, "0 min")])
  func `minutes are hours and minutes`(_ minutes: Int, _ text: String) {
    #expect(RuntimeText.text(minutes: minutes) == text)
  }
}
