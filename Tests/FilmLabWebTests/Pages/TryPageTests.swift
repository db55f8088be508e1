import Testing

@testable import FilmLabWeb

/// `/try` judges what it is given, and says what of it.
@Suite struct TryPageTests {
  private func text(_ path: String, _ review: String) async throws -> String {
    try await ToySite().api.send(
      "POST", path, type: "application/x-www-form-urlencoded",
      body: "text=\(SiteAddress.escaped(review))".utf8
    ).text
  }

  @Test(arguments: ["/try", "/try/part"]) func aCutIsSaid(_ path: String) async throws {
    let whole = try await text(path, String(repeating: "good ", count: 1000))
    #expect(!whole.contains("Only the first"))
    let cut = try await text(path, String(repeating: "good ", count: 1001))
    #expect(cut.contains("Only the first 5,000 characters of 5,005 are judged."))
  }
}
