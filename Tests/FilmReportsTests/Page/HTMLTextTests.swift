import Testing

@testable import FilmReports

struct HTMLTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\"a\" & 'b'", "&quot;a&quot; &amp; &#39;b&#39;"), ("&amp;", "&amp;amp;"),
    ("Зеркало 鏡 🎬", "Зеркало 鏡 🎬"), ("a\u{0}b\u{1B}[31m", "a\u{FFFD}b\u{FFFD}[31m"),
    ("\u{202E}evil", "\u{FFFD}evil"), ("a\nb\tc", "a\nb\tc"), ("", ""),
  ])
  func `escapes markup and control characters`(text: String, escaped: String) {
    #expect(HTMLText.escaped(text) == escaped)
  }

  @Test func `only addresses of the web are links`() {
    #expect(HTMLText.link("https://a.example/?b=\"c\"") == "https://a.example/?b=&quot;c&quot;")
    #expect(HTMLText.link("HTTP://a.example") == "HTTP://a.example")
    for address in ["javascript:alert(1)", " https://a.example", "data:text/html,x", "", nil] {
      #expect(HTMLText.link(address) == nil)
    }
  }
}
