import FilmData
import LinearAlgebra

/// Gives films without reviews a direction among those with reviews: the weighted mean of the texts
/// of the films nearest to them by ratings and facts.
struct TextImputation {
  private let model: SimilarityModel

  /// How many neighbours are averaged.
  private static let neighbourCount = 15
  /// The length of a made-up row; shorter than 1, since it is worth less than a text of its own.
  private static let length: Float = 0.65

  init(
    films: [Film], blocks: [SimilarityModel.Block], facts: FactWeights
  ) throws(SimilarityError) {
    model = SimilarityModel(
      films: films, blocks: blocks, factWeights: facts,
      provenance: Provenance(command: "", data: [], seed: 0))
  }

  /// The factors with the missing rows filled in, where there are neighbours.
  func filled(_ factors: Matrix) -> Matrix {
    var filled = factors
    let hasText = (0..<factors.rowCount).map { row in factors.row(row).contains { $0 != 0 } }
    for film in hasText.indices where !hasText[film] && model.hasEvidence(film) {
      let neighbours = model.similarFilms(to: film, count: TextImputation.neighbourCount) {
        hasText[$0]
      }
      var mean = [Float](repeating: 0, count: factors.columnCount)
      for neighbour in neighbours {
        let square = neighbour.similarity * neighbour.similarity
        for (index, value) in factors.row(neighbour.film).enumerated() {
          mean[index] += square * square * value
        }
      }
      let norm = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard norm > 0 else { continue }
      for index in mean.indices {
        filled[film, index] = mean[index] / norm * TextImputation.length
      }
    }
    return filled
  }
}
