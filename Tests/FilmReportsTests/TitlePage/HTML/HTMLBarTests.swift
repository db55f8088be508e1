import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct HTMLBarTests {
  @Test func `a bar cannot be wider than its track`() {
    let bar = PageBar(label: "<", share: 2, words: "", tone: .good)
    #expect(
      HTMLBar(bar: bar).html.contains("width:100.0%")
        && HTMLBar(bar: bar).html.contains("<b>&lt;</b>"))
  }
}
