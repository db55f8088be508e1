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
    ("a\n\n# b", "a \\# b"),
    ("> a", "\\> a"), ("", ""), ("a\u{7}", "a\u{FFFD}"),
  ])
  func `a paragraph begins nothing else`(_ text: String, _ escaped: String) {
    #expect(MarkdownText.paragraph(text) == escaped)
  }
}
