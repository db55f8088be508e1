import FilmAnalytics
import FilmData
import Testing
import _FilmTestSupport

/// What a trained model says of its origin.
@Suite struct TrainingOriginTests {
  @Test func filesAreNamedWithoutTheMachineAndHashed() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("data")
    let path = try folder.write("abc", as: "data/a.csv")
    let origin = TrainingOrigin(command: "program", date: "2020-01-02", licence: "none")
    let provenance = try origin.provenance(
      of: [(path, 7), ("-", 2)], seed: 3, figures: ["auc": 0.5])
    #expect(provenance.command == "program" && provenance.date == "2020-01-02")
    #expect(provenance.seed == 3 && provenance.licence == "none")
    #expect(provenance.figures == ["auc": 0.5])
    #expect(provenance.data.map(\.name) == ["data/a.csv", "-"])
    #expect(provenance.data.map(\.rows) == [7, 2])
    // FIPS 180-2, appendix B.1.
    #expect(
      provenance.data[0].sha256
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(provenance.data[1].sha256 == "standard input")
    #expect(throws: DataError.self) { try origin.provenance(of: [("/nowhere", 1)], seed: 1) }
  }

  @Test func withoutADateItIsToday() {
    let origin = TrainingOrigin(command: "program")
    #expect(origin.licence == "not stated")
    #expect(origin.date.wholeMatch(of: #/20\d\d-[01]\d-[0-3]\d/#) != nil)
  }

  @Test(arguments: [
    ("/a/b/c/ratings.csv", "c/ratings.csv"), ("ratings.csv", "ratings.csv"), ("-", "-"),
  ])
  func aNameIsAFileWithItsFolder(path: String, name: String) {
    #expect(TrainingOrigin.name(path) == name)
  }
}
