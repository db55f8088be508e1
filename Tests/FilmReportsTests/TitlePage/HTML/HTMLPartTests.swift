import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct HTMLPartTests {
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
    #expect(html.components(of: "<span class=") == 1 + 0)
  }

  @Test func `only addresses of the web are links`() {
    #expect(HTMLText.link("https://a.example/?b=\"c\"") == "https://a.example/?b=&quot;c&quot;")
    #expect(HTMLText.link("HTTP://a.example") == "HTTP://a.example")
    for address in ["javascript:alert(1)", " https://a.example", "data:text/html,x", "", nil] {
      #expect(HTMLText.link(address) == nil)
    }
  }

  @Test func `a bar cannot be wider than its track`() {
    let bar = PageBar(label: "<", share: 2, words: "", tone: .good)
    #expect(
      HTMLBar(bar: bar).html.contains("width:100.0%")
        && HTMLBar(bar: bar).html.contains("<b>&lt;</b>"))
  }

  @Test func `braces of the style match`() {
    let css = TitlePageStyle.css
    #expect(css.count { $0 == "{" } == css.count { $0 == "}" })
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
