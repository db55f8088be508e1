import Testing

@testable import FilmReports

struct ProgressBarTests {
  @Test func `it fills, and never runs back`() {
    var bar = ProgressBar()
    #expect(bar.line(0, "reading") == String(repeating: "░", count: 30) + "   0 %  reading")
    #expect(bar.line(0.5, "fitting").hasSuffix("░  50 %  fitting"))
    #expect(bar.line(0.2, "again").hasSuffix("  50 %  again"))
    #expect(bar.line(2, "done") == String(repeating: "█", count: 30) + " 100 %  done")
    #expect(bar.line(-1, "done").hasSuffix(" 100 %  done"))
  }
}
