import Foundation
import Testing
import _FilmTestSupport

@testable import FilmCatalogue
@testable import FilmReports

/// The whole page in each format.
///
/// `UPDATE_GOLDEN=1 swift test --filter TitlePageResult` writes the files anew.
@Suite struct TitlePageResultTests {
  private func text(
    _ page: TitlePage, _ format: OutputFormat = .table, width: Int = 80, colours: Bool = false,
    choice: PageChoice = PageChoice()
  ) -> String {
    TitlePageResult(page, choice: choice)
      .text(format, Display(style: TerminalStyle(isEnabled: colours), width: width))
  }

  @Test(arguments: [
    ("80.txt", OutputFormat.table, 80), ("140.txt", .table, 140), ("md", .markdown, 80),
    ("html", .html, 80), ("json", .json, 80),
  ])
  func `pages are the committed ones`(_ ending: String, _ format: OutputFormat, _ width: Int) throws
  {
    let path =
      "\(try FilmlabProcess.checkout())/Tests/FilmReportsTests/Golden/title-page."
      + ending
    let text = text(MadePage.mirror, format, width: width)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
    let golden = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(text == String(decoding: golden, as: UTF8.self))
  }

  @Test func `no line is wider than the terminal, whatever is on the page`() {
    for page in [MadePage.mirror, MadePage.poor, MadePage.empty, MadePage.hostile] {
      for width in [40, 60, 79, 80, 100, 119, 120, 140, 161, 200] {
        for line in text(page, width: width).split(separator: "\n") {
          #expect(Table.width(String(line)) <= width, "\(width): \(line)")
          #expect(line.last != " ")
        }
      }
    }
  }

  @Test func `colours take no room and add no words`() {
    for width in [60, 80, 140] {
      let plain = text(MadePage.mirror, width: width)
      let coloured = text(MadePage.mirror, width: width, colours: true)
      #expect(coloured != plain)
      let lines = coloured.split(separator: "\u{1B}").map { part in
        part.hasPrefix("[") ? part.drop { $0 != "m" }.dropFirst() : part
      }
      // A blank at the end of a line is removed only where no colour stands behind it.
      let stripped = lines.joined().split(separator: "\n").map { $0.trimmedEnd }
      #expect(stripped == plain.split(separator: "\n").map { $0.trimmedEnd })
    }
  }

  @Test func `no text from outside moves the cursor`() {
    for width in [60, 140] {
      let page = text(MadePage.hostile, width: width)
      let controls = page.unicodeScalars.filter {
        $0 != "\n" && $0.properties.generalCategory == .control
      }
      #expect(controls.isEmpty)
    }
  }

  @Test func `a page of nothing says how to get more`() {
    let page = text(MadePage.empty)
    #expect(page.hasPrefix("Unseen") && page.contains("None yet."))
    #expect(page.contains("“filmlab import FILE” brings in"))
    #expect(!page.contains("──"))
  }

  @Test func `parts without content are left out`() {
    let page = text(MadePage.poor)
    #expect(page.contains("–  ░░░") && page.contains("too few to tell"))
    #expect(page.contains("Critics’ reviews ──"))
    for part in ["Audience", "Popcornmeter", "Synopsis", "Mine", "Facts", "import"] {
      #expect(!page.contains(part), "\(part)")
    }
  }

  @Test func `HTML has no tag of a text's own`() {
    let page = text(MadePage.hostile, .html)
    for piece in ["<script", "<img", "<br", "<b>Shop", "javascript:alert", "<u>"] {
      #expect(!page.contains(piece), "\(piece)")
    }
    #expect(page.contains("&lt;script&gt;"))
  }

  @Test func `Markdown has no mark of a text's own`() {
    let page = text(MadePage.hostile, .markdown)
    #expect(page.contains("\\<script\\>") && !page.contains("\n# heading"))
    #expect(page.contains("\n\\- \\<img src=x"))
    #expect(page.contains("“1\\. \\*\\*\\* \\# heading”"))
  }

  @Test func `JSON has the whole page under its names`() throws {
    for page in [MadePage.mirror, MadePage.poor, MadePage.empty] {
      let json = text(page, .json)
      #expect(json == text(page, .jsonl) && json.hasSuffix("}\n"))
      let read = try JSONDecoder().decode(TitlePage.self, from: Data(json.utf8))
      // Numbers were rounded once.
      #expect(text(read, .json) == json)
      #expect(read.criticsReviews == page.criticsReviews && read.facts == page.facts)
      #expect(read.film == page.film && read.mine == page.mine && read.credits == page.credits)
    }
    #expect(
      text(MadePage.mirror, .json).hasPrefix(
        #"{"film":{"number":7,"title":"The Mirror","year":1975},"#))
    #expect(text(MadePage.poor, .json).contains(#""interval":[20.766,93.8508]"#))
  }

  @Test func `a table has the reviews`() {
    let lines = text(MadePage.mirror, .csv).split(separator: "\n")
    #expect(lines.count == 8)
    #expect(
      lines[0]
        == "title,year,source,author,publication,top_critic,date,score,rating,label,basis,predicted_rating,text"
    )
    #expect(
      lines[2]
        == "The Mirror,1975,critic,Ben Critic,Sample Weekly,false,2015-10-15,B+,0.83,fresh,from_scores,,\"Difficult, and worth every minute of it.\""
    )
  }

  @Test func `long reviews are whole where all are shown`() {
    var all = PageChoice()
    #expect(!text(MadePage.mirror).contains("look at it or not."))
    all.reviewLimit = nil
    #expect(text(MadePage.mirror, choice: all).contains("look at it or not."))
  }
}

extension Substring {
  fileprivate var trimmedEnd: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
