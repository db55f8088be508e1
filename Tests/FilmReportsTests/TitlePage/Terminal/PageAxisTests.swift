import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct PageAxisTests {
  private let axis = PageAxis(style: TerminalStyle(isEnabled: false), width: 60)

  @Test func `every text begins on one axis`() {
    #expect(
      axis.lines([.init("Label"), .init("of two")], ["one", "two", "three"])
        == ["Label         one", "of two        two", "              three"])
    #expect(
      axis.lines([.init("A label too long")], ["one"])
        == ["A label too… one"].map { $0.replacing("… ", with: "…  ") })
  }

  @Test func `parts of a line stay whole`() {
    #expect(
      axis.packed(["one part", "another part, longer", "and a third that has no room"], nil)
        == ["one part · another part, longer", "and a third that has no room"])
  }
}
