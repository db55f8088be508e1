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
  /// Films that a thread takes at a time.
  private static let chunk = 16

  init(films: [Film], blocks: [SimilarityModel.Block], facts: FactWeights) {
    self.init(films: films, sources: blocks.map(EvidenceSource.init), facts: facts)
  }

  init(films: [Film], sources: [EvidenceSource], facts: FactWeights) {
    model = SimilarityModel(
      films: films, sources: sources, factWeights: facts,
      provenance: Provenance(command: "", data: [], seed: 0))
  }

  /// The factors with the missing rows filled in, where there are neighbours.
  ///
  /// - Parameter threads: The most threads used, `nil` for all processors; the result does not
  ///   depend on it.
  func filled(_ factors: Matrix, threads: Int?) -> Matrix {
    let hasText = (0..<factors.rowCount).map { row in factors.row(row).contains { $0 != 0 } }
    let missing = hasText.indices.filter { !hasText[$0] && model.hasEvidence($0) }
    let rows = ParallelRows(count: missing.count, chunk: TextImputation.chunk, threads: threads)
      .map { chunk in chunk.map { mean(for: missing[$0], factors, hasText) } }
    var filled = factors
    for (film, row) in zip(missing, rows.joined()) {
      for (index, value) in row.enumerated() { filled[film, index] = value }
    }
    return filled
  }

  /// The row of a film without text; zeros without neighbours.
  private func mean(for film: Int, _ factors: Matrix, _ hasText: [Bool]) -> [Float] {
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
    return mean.map { norm > 0 ? $0 / norm * TextImputation.length : 0 }
  }
}
