import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct HTMLReviewTests {
  @Test func `words of a review have classes by their side and strength`() {
    let html = HTMLReview(entry: PageEntry(MadePage.mirror.criticsReviews[0])).html
    #expect(
      html.contains(
        "<span class=\"fresh\">Hypnotic</span>, tender and a "))
    #expect(html.contains("<span class=\"fresh strong\">masterpiece</span>"))
    #expect(html.contains("<b class=\"fresh\">● fresh</b><span>4.5/5</span><span>90 %</span>"))
  }

  @Test func `words out of place have none`() {
    let html = HTMLReview(entry: PageEntry(MadePage.hostile.criticsReviews[0])).html
    #expect(html.contains("<span class=\"fresh strong\">word</span>&lt;br&gt;"))
    #expect(html.ranges(of: "<span class=").count == 1)
  }
}
