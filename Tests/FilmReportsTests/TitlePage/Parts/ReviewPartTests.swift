import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct ReviewPartTests {
  @Test func `notes say how many of all are shown, and which`() {
    var choice = PageChoice()
    func notes() -> [String] {
      let part = ReviewPart(page: MadePage.mirror, choice: choice)
      return (part.critics + part.audience).map(\.note)
    }
    #expect(notes() == ["4 of 28 shown", "3 of 542 shown"])
    (choice.verdict, choice.order, choice.showsAudience) = (.rotten, .newest, false)
    #expect(notes() == ["4 of 28 shown, rotten only, newest first"])
  }

  @Test func `a choice without reviews says so`() {
    var (page, choice) = (MadePage.mirror, PageChoice())
    (page.criticsReviews, choice.verdict) = ([], .rotten)
    let critics = ReviewPart(page: page, choice: choice).critics
    #expect(MadePage.rows(critics).map(\.detail) == ["No rotten review among them."])
  }
}
