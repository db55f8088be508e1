import FilmData
import FilmSimilarity
import Testing

@Suite struct SimilarityErrorTests {
  @Test(arguments: [
    (
      SimilarityError.noInteractions, ErrorKind.data,
      "there are too few ratings or reviews to train on; give more, and check the least rating that counts"
    ),
    (
      .invalidSetting(name: "factors", value: "0", allowed: "from 1 to 4096"), .usage,
      "factors is 0; it must be from 1 to 4096"
    ),
    (
      .invalidInteraction(user: "u", film: "f", value: -1, reason: "it is negative"), .data,
      "user u, film f: the value -1.0 cannot be used: it is negative"
    ),
    (.unsolvable(reason: "why"), .data, "the factors cannot be computed: why"),
    (.cancelled, .cancelled, "training was cancelled; nothing was written"),
    (
      .missingFile(path: "m/films.csv"), .noInput,
      "m/films.csv: there is no such file; make the model again or name another folder"
    ),
    (
      .inputOutput(path: "m", action: "write the model", reason: "full"), .inputOutput,
      "m: cannot write the model: full"
    ),
    (
      .checksumMismatch(path: "m/films.csv"), .data,
      "m/films.csv: the checksum differs from the one in model.json: the file was changed, damaged or is of "
        + "another training; train the model again, or copy all its files from one place"
    ),
    (
      .unsupportedVersion(path: "m/model.json", found: 9, supported: 1), .data,
      "m/model.json: the model has version 9, but this program reads version 1; make it again"
    ),
    (
      .malformed(path: "m/films.csv", reason: "line 3 has 2 fields"), .data,
      "m/films.csv: line 3 has 2 fields; make the model again"
    ),
  ])
  func messagesSayWhatWhereAndWhatToDo(error: SimilarityError, kind: ErrorKind, message: String) {
    #expect(error.description == message)
    #expect(error.kind == kind)
  }
}
