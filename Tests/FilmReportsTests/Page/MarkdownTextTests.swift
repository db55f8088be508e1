import Testing

@testable import FilmReports

struct MarkdownTextTests {
  @Test(arguments: [
    ("macro_f1", "macro_f1"), ("*a* _b_", "\\*a\\* \\_b\\_"), ("a|b", "a\\|b"),
    ("~~gone~~", "\\~\\~gone\\~\\~"), ("&amp; &#60;", "\\&amp; \\&\\#60;"),
    ("Fast & Co", "Fast & Co"),
  ])
  func `marks are escaped`(_ text: String, _ escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }

  @Test(arguments: [
    ("- a", "\\- a"), ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("1975", "1975"),
    ("4.5/5", "4.5/5"), ("3.", "3\\."),
    ("a\n\n# b", "a \\# b"),
    ("> a", "\\> a"), ("", ""), ("a\u{7}", "a\u{FFFD}"),
  ])
  func `a paragraph begins nothing else`(_ text: String, _ escaped: String) {
    #expect(MarkdownText.paragraph(text) == escaped)
  }

  @Test func `only addresses of the web are links`() {
    #expect(
      MarkdownText.link("a*", to: "https://a.example/b_c") == "[a\\*](<https://a.example/b_c>)")
    for address in ["javascript:x", "https://a.example/> b", "https://a\n", nil] {
      #expect(MarkdownText.link("a", to: address) == "a")
    }
  }
}
