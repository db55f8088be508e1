import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct TerminalReviewTests {
  private let axis = PageAxis(style: TerminalStyle(isEnabled: false), width: 60)

  @Test func `a long review ends behind a word`() {
    let text = String(repeating: "quiet words and more ", count: 30)
    let entry = PageEntry(MadePage.review(text, author: "Ann", verdict: .fresh))
    let lines = TerminalReview(axis: axis, entry: entry, lineLimit: 2).lines
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("● fresh       quiet words"))
    let last = lines[1].dropLast().split(separator: " ").last.map(String.init) ?? ""
    #expect(lines[1].hasSuffix("…") && ["quiet", "words", "and", "more"].contains(last))
    #expect(lines[2] == "              Ann")
  }

  @Test func `a score stands beside the text, on two lines if it needs them`() {
    let entry = PageEntry(
      MadePage.review("Long enough.", score: "100/100", rating: 1, verdict: .fresh))
    let lines = TerminalReview(axis: axis, entry: entry, lineLimit: 2).lines
    #expect(lines[1].hasPrefix("100/100") && lines[2].hasPrefix("100 %"))
  }

  @Test func `what is not known takes no line`() {
    let entry = PageEntry(MadePage.review("Short.", verdict: .fresh))
    #expect(
      TerminalReview(axis: axis, entry: entry, lineLimit: 2).lines == ["● fresh       Short."])
  }
}
