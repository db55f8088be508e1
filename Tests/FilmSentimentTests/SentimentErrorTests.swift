import Testing

@testable import FilmSentiment

struct SentimentErrorTests {
  @Test(arguments: [
    (
      SentimentError.badEntry(text: "a b c d"),
      "the entry \"a b c d\" has no word or more than three; write one to three words"
    ),
    (
      .noModel(path: "Models/x"),
      "Models/x: there is no sentiment model; name its folder's parent with --models, "
        + "or make one with filmlab train sentiment"
    ),
    (
      .unsupportedVersion(path: "m.json", found: 3, supported: 1),
      "m.json: is a model of version 3, this program reads version 1; "
        + "make it anew with filmlab train sentiment"
    ),
    (.truncated(path: "m.json"), "m.json: the file ends too early; copy it again"),
    (.malformed(path: "l.tsv", line: 7, reason: "no valence"), "l.tsv:7: no valence"),
    (.unusableTraining(reason: "why"), "this data cannot train a lexicon: why"),
    (.cancelled, "stopped; nothing was written"),
  ])
  func `says what is wrong, where, and what to do`(error: SentimentError, message: String) {
    #expect(String(describing: error) == message)
  }
}
