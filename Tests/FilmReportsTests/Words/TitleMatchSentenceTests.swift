import Testing

@testable import FilmReports

/// A match that may surprise is told in one sentence.
@Suite struct TitleMatchSentenceTests {
  @Test func otherFilmsAreNamed() {
    let others = ["Solaris (2002)"]
    #expect(
      TitleMatchSentence.text(
        "solaris", film: "Solaris (1972)", others: others, isNamed: false, isObvious: true)
        == "taken as Solaris (1972); there is also Solaris (2002)")
    #expect(
      TitleMatchSentence.text(
        "solarys", film: "Solaris (1972)", others: others, isNamed: true, isObvious: false)
        == "\"solarys\" taken as Solaris (1972); there is also Solaris (2002)")
  }

  @Test func whatIsObviousIsNotTold() {
    func sentence(isObvious: Bool) -> String? {
      TitleMatchSentence.text(
        "jaws", film: "Jaws (1975)", others: [], isNamed: false, isObvious: isObvious)
    }
    #expect(sentence(isObvious: true) == nil)
    #expect(sentence(isObvious: false) == "\"jaws\" taken as Jaws (1975)")
  }
}
