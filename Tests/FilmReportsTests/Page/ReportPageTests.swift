import Testing

@testable import FilmReports

struct ReportPageTests {
  struct Box: Plot {
    var svg: String { "<svg viewBox=\"0 0 1 1\"></svg>\n" }
  }

  func table(_ title: String, isWide: Bool = false) -> ReportTable {
    ReportTable(title: title, isWide: isWide, columns: [.init("a")], rows: [["1"]])
  }

  let page = ReportPage(
    title: "<b>Title</b>", subtitle: "3 & 4", warnings: ["a <warning>"],
    headlines: [.init(name: "Acc<uracy", value: "0.84", detail: "0.83 … 0.85")],
    figures: [.init(title: "ROC", caption: "how & why", plot: Box())])

  @Test func `every text is escaped`() {
    let html = page.html
    for text in [
      "<title>&lt;b&gt;Title&lt;/b&gt;</title>", "<h1>&lt;b&gt;Title&lt;/b&gt;</h1>", "3 &amp; 4",
      "<li>a &lt;warning&gt;</li>", "<dt>Acc&lt;uracy</dt>", "how &amp; why",
    ] {
      #expect(html.contains(text), "\(text)")
    }
    #expect(!html.contains("<b>"))
  }

  /// One file: it asks for nothing, and runs nothing.
  @Test func `needs nothing from outside`() {
    var page = page
    page.tables = [table("x")]
    for text in ["<script", "http:", "https:", "src=", "href=", "@import", "url(", "onload"] {
      #expect(!page.html.contains(text), "\(text)")
    }
  }

  @Test func `tags are closed in the order in which they were opened`() throws {
    var page = page
    page.tables = [
      table("1"), table("2", isWide: true), table("3", isWide: true), table("4"), table("5"),
    ]
    var open: [Substring] = []
    for part in page.html.split(separator: "<").dropFirst() {
      let tag = part.prefix { $0 != ">" }
      let name = tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" }
      if name == "!doctype" || name == "meta" || tag.hasSuffix("/") { continue }
      if tag.hasPrefix("/") {
        #expect(open.popLast() == name)
      } else {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
    #expect(page.html.split(separator: "<div class=\"tables\">").count == 3)
  }

  @Test func `what there is none of is left out`() {
    let html = ReportPage(title: "t", subtitle: "s").html
    for name in ["class=\"warnings\"", "class=\"headlines\"", "class=\"figures\""] {
      #expect(!html.contains(name))
    }
  }
}
