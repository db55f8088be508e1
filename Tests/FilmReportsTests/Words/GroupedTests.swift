import Testing

@testable import FilmReports

struct GroupedTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (34_297_191, "34,297,191"), (-1234, "−1,234"),
    (Int.min, "−9,223,372,036,854,775,808"),
  ])
  func `thousands have commas`(_ number: Int, _ text: String) {
    #expect(Grouped.text(number) == text)
  }

  @Test func `nouns have their number`() {
    #expect(
      Grouped.text(1, "review") == "1 review" && Grouped.text(2500, "review") == "2,500 reviews")
  }
}
