import FilmSimilarity
import Testing

@Suite struct SimilarityErrorTests {
  @Test(arguments: [
    (
      SimilarityError.invalidSetting(name: "factors", value: "0", allowed: "from 1 to 4096"),
      "factors is 0; it must be from 1 to 4096"
    ),
    (
      .checksumMismatch(path: "m/films.csv"),
      "m/films.csv: the checksum differs from the one in model.json; the file was changed or "
        + "damaged, make the model anew"
    ),
    (
      .unsupportedVersion(path: "m/model.json", found: 9, supported: 1),
      "m/model.json: the model has version 9, but this program reads version 1; make it anew"
    ),
    (
      .malformed(path: "m/films.csv", reason: "line 3 has 2 fields"),
      "m/films.csv: line 3 has 2 fields; make the model anew"
    ),
  ])
  func messagesSayWhatWhereAndWhatToDo(error: SimilarityError, message: String) {
    #expect(error.description == message)
  }
}
