import Testing

@testable import FilmReports

struct ReportStyleTests {
  @Test func `every colour has a value for light, dark and paper`() {
    let parts = ReportStyle.css.split(separator: ":root {").map {
      String($0.prefix { $0 != "}" })
    }
    #expect(parts.count == 3)
    for name in ["page", "card", "ink", "faint", "rule", "accent", "second", "fresh", "rotten"] {
      #expect(parts.allSatisfy { $0.contains("--\(name):") }, "\(name)")
    }
  }

  @Test func `braces match`() {
    let css = ReportStyle.css
    #expect(css.count { $0 == "{" } == css.count { $0 == "}" })
    #expect(css.contains("prefers-color-scheme: dark") && css.contains("@media print"))
  }
}
