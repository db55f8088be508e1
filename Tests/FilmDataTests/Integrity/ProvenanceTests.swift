import FilmData
import Foundation
import Testing

@Suite struct ProvenanceTests {
  @Test func writtenAndReadBack() throws {
    let provenance = Provenance(
      command: "filmlab train sentiment reviews.csv",
      data: [.init(name: "reviews.csv", sha256: "00ff", rows: 12)], seed: .max,
      date: "2024-02-29", licence: "CC0", figures: ["accuracy": 0.75])
    let data = try JSONEncoder().encode(provenance)
    #expect(try JSONDecoder().decode(Provenance.self, from: data) == provenance)
  }
}
