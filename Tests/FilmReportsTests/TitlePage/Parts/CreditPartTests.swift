import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct CreditPartTests {
  @Test func `people are listed by what they did`() {
    let rows = MadePage.rows(CreditPart(credits: MadePage.mirror.credits, isWhole: false).sections)
    #expect(
      rows[0].label == "Director" && rows[0].detail == "also in Stalker (1979), Solaris (1972)")
    #expect(rows[1].text == "Erik Waisberg")
    // Whose other films were named is named with others.
    #expect(
      rows[2].label == "Screenwriter" && rows[2].text == "Andrei Tarkovsky, Aleksandr Misharin")
    #expect(rows[3].label == "Cast" && rows[3].text == "Margarita Terekhova as Natalya")
    #expect(rows[4].label == "" && rows[5].text == "Larisa Tarkovskaya, Alla Demidova")
  }

  @Test func `of a long cast the first are shown`() {
    let cast = (1...30).map { PageCredit(role: .actor, name: "Actor \($0)") }
    #expect(
      MadePage.rows(CreditPart(credits: cast, isWhole: false).sections)[0].text.hasSuffix(
        "Actor 10, and 20 more"))
    #expect(
      MadePage.rows(CreditPart(credits: cast, isWhole: true).sections)[0].text.hasSuffix("Actor 30")
    )
  }
}
