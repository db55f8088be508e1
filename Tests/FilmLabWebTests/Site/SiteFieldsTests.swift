import Testing

@testable import FilmLabWeb

/// Names and values of queries and forms.
@Suite struct SiteFieldsTests {
  @Test(
    arguments: [
      ("q=the+mirror", "the mirror"), ("q=%D0%97", "З"), ("q=", nil), ("q=+++", nil), ("", nil),
      ("x=1&q=a&q=b", "a"), ("q=a%26b%3Dc", "a&b=c"), ("q", nil),
    ] as [(String, String?)])
  func valuesAreDecoded(_ text: String, _ value: String?) throws {
    #expect(try SiteFields(text)["q"] == value)
  }

  @Test(arguments: ["q=%", "q=%zz", "q=%ff%fe", "%ff=1"])
  func brokenEscapesAreRefused(_ text: String) {
    #expect(throws: WebError.self) { try SiteFields(text) }
  }

  @Test func theFieldAtFaultIsNamed() {
    let error = #expect(throws: WebError.self) { try SiteFields("a=1&genre=%ff") }
    #expect(error?.field == "genre")
  }

  @Test func onlyTheFirstHundredAreRead() throws {
    let fields = try SiteFields(String(repeating: "a=1&", count: 10_000))
    #expect(fields.pairs.count == 100)
  }
}
