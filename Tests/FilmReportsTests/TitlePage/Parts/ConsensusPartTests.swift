import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct ConsensusPartTests {
  @Test func `a source's sentences stand behind our own figures`() {
    var page = MadePage.mirror
    page.facts.append(
      PageFact(name: .consensus, values: ["Few films are like it."], source: .rottenTomatoes))
    let sections = ConsensusPart(page: page).sections
    #expect(sections.flatMap(\.blocks).count == 3)
    #expect(
      MadePage.rows(sections).last
        == PageRow(text: "Few films are like it.", detail: "as Rotten Tomatoes has it"))
    #expect(ConsensusPart(page: MadePage.poor).sections.isEmpty)
  }
}
