import Testing

@testable import FilmLabWeb

/// Escapes come out as they went in, or not at all.
@Suite struct PercentEncodingTests {
  @Test(arguments: [
    ("a%20b+c", "a b c"), ("%C3%a9", "é"), ("é", "é"), ("", ""), ("%2B%25", "+%"),
    ("%EF%BF%BD", "\u{FFFD}"), ("\u{FFFD}", "\u{FFFD}"), ("%00", "\u{0}"),
  ])
  func textIsRead(_ text: String, _ decoded: String) {
    #expect(PercentEncoding.decoded(text, plusIsBlank: true) == decoded)
  }

  @Test func aPlusMayBeItself() {
    #expect(PercentEncoding.decoded("a+b", plusIsBlank: false) == "a+b")
  }

  @Test(arguments: [
    "%", "%4", "%zz", "%ff", "%C3", "%f0%9f%8e", "a%+1", "%25%", "%C0%AF", "%ED%A0%80",
  ])
  func whatIsBrokenIsNothing(_ text: String) {
    #expect(PercentEncoding.decoded(text, plusIsBlank: true) == nil)
  }

  @Test func escapedTextComesBack() {
    let text = (0..<0x300).compactMap(Unicode.Scalar.init).map { String($0) }.joined()
    #expect(PercentEncoding.decoded(SiteAddress.escaped(text), plusIsBlank: true) == text)
  }
}
