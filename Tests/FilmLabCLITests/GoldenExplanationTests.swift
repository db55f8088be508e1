import Foundation
import Testing
import _FilmTestSupport

/// What `filmlab explain` prints, as a whole, by a small lexicon and without colours.
///
/// The bundled model's bias and curve are left out of it: only entries of the small lexicon count
/// here, since it stands in the bundled one's place.
///
/// `UPDATE_GOLDEN=1 swift test --filter GoldenExplanation` writes the file anew.
@Suite struct GoldenExplanationTests {
  static let texts = [
    "Not funny at all, but charming. A gem.", "“Masterpiece”? Dull!", "Nothing known", "",
  ]

  @Test func areTheCommittedOnes() throws {
    let checkout = try FilmlabProcess.checkout()
    let models = try smallModel(checkout)
    var text = ""
    for review in Self.texts {
      let run = try FilmlabRun(["explain", review, "--models", models.path, "--quiet"])
      text += "$ filmlab explain \"\(review)\"\n\(run.output)\n"
    }
    let path = "\(checkout)/Tests/FilmLabCLITests/Golden/explanations.txt"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
    let golden = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(text == String(decoding: golden, as: UTF8.self))
  }

  /// The bundled description with a lexicon, a bias and a curve of the test's own.
  private func smallModel(_ checkout: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.makeFolder("sentiment")
    let data = try Data(
      contentsOf: URL(fileURLWithPath: "\(checkout)/Models/sentiment/model.json"))
    var description = try JSONRows.object(String(decoding: data, as: UTF8.self))
    description["bias"] = 0.25
    // Without it, the lexicon need not be that of the model.
    description["id"] = nil
    description["rating_bias"] = 0.5
    description["calibration"] = ["scores": [-2, 0, 2], "ratings": [0.1, 0.5, 0.9]]
    let json = try JSONSerialization.data(withJSONObject: description)
    try json.write(to: URL(fileURLWithPath: folder.path("sentiment/model.json")))
    try folder.write(
      """
      entry\tvalence\trating\toccurrences
      BUT_charming\t0.5\t0.1\t20
      LAST_gem\t0.3\t0.1\t20
      NOT_all\t0.1\t0\t20
      NOT_funny\t-1.31\t-0.4\t20
      charming\t1.2\t0.4\t20
      dull\t-2\t-0.5\t20
      funny\t0.42\t0.1\t20
      gem\t2\t0.6\t20
      masterpiece\t2.5\t0.9\t20
      not\t-0.1\t0\t20
      # end

      """, as: "sentiment/lexicon.tsv")
    return folder
  }
}
