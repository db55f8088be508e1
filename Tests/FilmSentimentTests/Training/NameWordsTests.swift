import Testing

@testable import FilmSentiment

struct NameWordsTests {
  private func names(in texts: [String]) -> Set<String> {
    var words = NameWords()
    var buffer = TokenBuffer()
    let tokenizer = Tokenizer()
    for var text in texts {
      text.withUTF8 { tokenizer.tokenize(UnsafeRawBufferPointer($0), into: &buffer) }
      words.count(buffer)
    }
    words.decide()
    var found: Set<String> = []
    for var text in texts {
      text.withUTF8 { bytes in
        let bytes = UnsafeRawBufferPointer(bytes)
        tokenizer.tokenize(bytes, into: &buffer)
        for index in 0..<buffer.count where words.contains(buffer[index]) {
          let token = buffer[index]
          let word = UnsafeRawBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])
          found.insert(EntryText.lowercased(word))
        }
      }
    }
    return found
  }

  @Test func `capital inside sentences three times makes a name everywhere`() {
    let texts = ["Pixar shines", "we like Pixar", "by Pixar", "not Pixar again", "a Gem", "a gem"]
    #expect(names(in: texts) == ["pixar"])
  }

  @Test func `what is small as often is none, and starts of sentences do not tell`() {
    let mixed = (0..<4).flatMap { _ in ["so Good", "so good"] }
    #expect(names(in: mixed).isEmpty)
    #expect(names(in: (0..<9).map { _ in "Beautiful" }).isEmpty)
    #expect(names(in: ["the Who", "the Who"]).isEmpty)
  }
}
