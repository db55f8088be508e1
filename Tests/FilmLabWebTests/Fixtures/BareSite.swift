import FilmData
import FilmSimilarity
import LinearAlgebra
import _FilmTestSupport

@testable import FilmLabWeb

/// A site of a model's films alone: without a catalogue, and without the sample.
enum BareSite {
  static func api(_ films: [Film]) throws -> ToyAPI {
    let folder = try TemporaryFolder()
    let model = SimilarityModel(
      films: films,
      blocks: [
        .init(
          name: "themes", kind: .text, weight: 1,
          factors: Matrix(rows: films.indices.map { [1, Float($0)] }))
      ],
      provenance: Provenance(command: "", data: [], seed: 0))
    return try ToyAPI(
      ServedModels(
        sentiment: ToyModels.sentiment(), films: .init(model: model, search: TitleSearch(model))),
      site: SiteConfiguration(catalogue: folder.path("films.sqlite")), in: folder)
  }
}
