import FilmData
import FoundationEssentials

/// What a model's folder says of its making: `model.json`.
struct ModelCard: Sendable {
  /// "Sentiment", "Similarity".
  let name: String
  let provenance: Provenance

  private struct File: Decodable {
    let kind: String
    let provenance: Provenance
  }

  /// - Returns: `nil` where there is no card that can be read.
  init?(folder: String) {
    guard let data = try? Data(contentsOf: URL(filePath: folder + "/model.json")),
      let file = try? JSONDecoder().decode(File.self, from: data)
    else { return nil }
    // "filmlab-sentiment" is the sentiment model.
    name = file.kind.replacing("filmlab-", with: "").capitalisedFirst
    provenance = file.provenance
  }
}
