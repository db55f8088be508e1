import Bytes
import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct PredictionObjectTests {
  @Test func starsHaveADeviationAndAReason() {
    let model = SimilarityModel(
      films: [
        Film(id: "a", title: "A", year: 1975), Film(id: "b", title: "B", year: 1980),
        Film(id: "c", title: "C", year: 1990),
      ],
      blocks: [
        .init(
          name: "text", kind: .text, weight: 1, factors: Matrix(rows: [[1, 0], [3, 4], [-1, 0]]))
      ],
      provenance: Provenance(command: "", data: [], seed: 0))
    func text(_ stars: Double) -> String {
      let buffer = ByteBuffer()
      let profile = TasteProfile(model, stars: [(film: 0, stars: stars)])
      PredictionObject.append(profile.predict(1), model, to: buffer)
      return buffer.string
    }
    #expect(text(5).hasPrefix(#"{"id":"b","title":"B","year":1980,"stars":"#))
    #expect(text(5).contains(#","deviation":0."#))
    #expect(text(5).hasSuffix(#","because":"A (1975)"}"#))
    #expect(!text(1).contains("because"))
  }
}
