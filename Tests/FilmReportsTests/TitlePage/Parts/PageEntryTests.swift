import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct PageEntryTests {
  @Test func `a review has its verdict, scores and author`() {
    let entries = MadePage.mirror.criticsReviews.map { PageEntry($0) }
    #expect(entries.map(\.verdict) == ["● fresh", "● fresh", "● fresh", "○ rotten"])
    #expect(
      entries.map(\.notation) == [
        ["4.5/5", "90 %"], ["B+", "83 %"], ["predicted", "≈ 71 %"], ["2/4", "50 %"],
      ])
    #expect(entries[0].byline == ["Ann Author", "The Daily Sample", "top critic", "12 May 2023"])
    #expect(PageEntry(MadePage.poor.criticsReviews[1]).byline.isEmpty)
  }
}
