import Testing

@testable import FilmReports

struct TerminalStyleTests {
  @Test func `without colours texts stay as they are`() {
    let style = TerminalStyle(isEnabled: false)
    #expect(style.apply(.red, "a") == "a" && style.shade(2, "a") == "a")
  }

  @Test func `strong words are bold, weak ones faint, the weakest plain`() {
    let style = TerminalStyle(isEnabled: true)
    #expect(style.apply(.bold, "a") == "\u{1B}[1ma\u{1B}[0m")
    #expect(style.shade(1, "a") == "\u{1B}[1;32ma\u{1B}[0m")
    #expect(style.shade(-0.5, "a") == "\u{1B}[31ma\u{1B}[0m")
    #expect(style.shade(0.2, "a") == "\u{1B}[2;32ma\u{1B}[0m")
    #expect(style.shade(0.05, "a") == "a")
  }
}
