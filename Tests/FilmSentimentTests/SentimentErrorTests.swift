import FilmData
import FilmSentiment
import Testing

struct SentimentErrorTests {
  @Test(arguments: [
    (
      SentimentError.badEntry(text: "a b c d"), ErrorKind.data,
      "the entry \"a b c d\" has no word or more than three; write one to three words"
    ),
    (
      .noModel(path: "Models/x"), .noInput,
      "Models/x: there is no sentiment model in this folder"
    ),
    (
      .unsupportedVersion(path: "m.json", found: 3, supported: 1), .data,
      "m.json: is a model of version 3, this program reads version 1; train it again"
    ),
    (
      .otherModel(path: "m/lexicon.tsv"), .data,
      "m/lexicon.tsv: is not of the model that model.json describes; train the model again, or copy all its files "
        + "from one place"
    ),
    (.truncated(path: "m.json"), .data, "m.json: the file ends too early; copy it again"),
    (.malformed(path: "l.tsv", line: 7, reason: "no valence"), .data, "l.tsv:7: no valence"),
    (
      .badPattern(pattern: "(", reason: "it is no regular expression"), .data,
      "the pattern \"(\" finds nothing: it is no regular expression"
    ),
    (
      .invalidSetting(name: "entries", value: "0", allowed: "at least 1"), .usage,
      "entries is 0; it must be at least 1"
    ),
    (.unusableTraining(reason: "why"), .data, "this data cannot train a lexicon: why"),
    (
      .unusableRatings(found: 1, needed: 20), .data,
      "1 rated review is too few to fit ratings to; give 20 or more"
    ),
    (
      .noContext, .data,
      "this model does not know how much other reviews count; "
        + "train one on reviews with labels and films"
    ),
    (
      .unknownDomain(name: "radio", known: []), .data,
      "this model does not know the domain \"radio\"; it knows none"
    ),
    (
      .unknownDomain(name: "radio", known: ["film", "series"]), .data,
      "this model does not know the domain \"radio\"; it knows film, series"
    ),
    (.cancelled, .cancelled, "stopped; nothing was written"),
  ])
  func `says what is wrong, where, and what to do`(
    error: SentimentError, kind: ErrorKind, message: String
  ) {
    #expect(String(describing: error) == message)
    #expect(error.kind == kind)
  }
}
