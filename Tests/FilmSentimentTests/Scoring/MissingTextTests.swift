import Testing

@testable import FilmSentiment

struct MissingTextTests {
  private func isMissing(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBytes(MissingText.contains)
  }

  @Test(arguments: [
    "", " ", "\t\n ", "\u{A0}", "\u{200B}\u{FEFF}", "\u{3000}", "nan", "NaN", "None", "null",
    "NULL",
    "N/A", "#N/A", "<NA>", " nan ", "undefined",
  ])
  func `blanks and marks of missing values are no text`(text: String) {
    #expect(isMissing(text))
    #expect(text.utf8.count <= MissingText.longest)
  }

  @Test(arguments: [
    "Nana", "None of it works", "no", "-", "...", "!", "0", "null and void", "NaN.",
  ])
  func `anything else is`(text: String) { #expect(!isMissing(text)) }
}
