import FilmData
import LinearAlgebra

/// Gives films without reviews a direction among those with reviews: the weighted mean of the texts
/// of the films nearest to them by ratings and facts.
struct TextImputation {
  private let model: SimilarityModel

  /// How many neighbours are averaged.
  private static let neighbourCount = 15
  /// Films that a thread takes at a time.
  private static let chunk = 16

  init(films: [Film], blocks: [SimilarityModel.Block], facts: FactWeights) {
    self.init(films: films, sources: blocks.map(EvidenceSource.init), facts: facts)
  }

  init(films: [Film], sources: [EvidenceSource], facts: FactWeights) {
    model = SimilarityModel(
      films: FilmList(films), sources: sources, factWeights: facts,
      provenance: Provenance(command: "", data: [], seed: 0))
  }

  /// The factors with the missing rows filled in, where there are neighbours.
  ///
  /// - Parameter threads: The most threads used, `nil` for all processors; the result does not
  ///   depend on it.
  func filled(_ factors: Matrix, threads: Int?) -> Matrix {
    filled(factors, words: nil, threads: threads).factors
  }

  /// The same for the factors and the words.
  func filled(
    _ factors: Matrix, words: SparseMatrix?, threads: Int?
  ) -> (factors: Matrix, words: SparseMatrix?) {
    let hasText = (0..<factors.rowCount).map { row in factors.row(row).contains { $0 != 0 } }
    let missing = hasText.indices.filter { !hasText[$0] && model.hasEvidence($0) }
    let rows = ParallelRows(count: missing.count, chunk: Self.chunk, threads: threads)
      .map { chunk in
        chunk.map { index in
          let neighbours = weighedNeighbours(of: missing[index], hasText)
          return (mean(neighbours, factors), words.map { mean(neighbours, $0) } ?? [])
        }
      }.flatMap { $0 }
    var filled = factors
    for (film, row) in zip(missing, rows) {
      for (index, value) in row.0.enumerated() { filled[film, index] = value }
    }
    let made = Dictionary(uniqueKeysWithValues: zip(missing, rows.map(\.1)))
    return (filled, words.map { Self.replacing($0, by: made) })
  }

  /// A matrix with some rows replaced.
  private static func replacing(
    _ matrix: SparseMatrix, by rows: [Int: [(column: Int32, value: Float)]]
  ) -> SparseMatrix {
    var (starts, columns, values) = ([0], [Int32](), [Float]())
    for row in 0..<matrix.rowCount {
      if let made = rows[row] {
        columns += made.map(\.column)
        values += made.map(\.value)
      } else {
        columns += matrix.columns[matrix.rowRange(row)]
        values += matrix.values[matrix.rowRange(row)]
      }
      starts.append(columns.count)
    }
    return SparseMatrix(
      rowCount: matrix.rowCount, columnCount: matrix.columnCount, rowStarts: starts,
      columns: columns, values: values)
  }

  private func weighedNeighbours(
    of film: Int, _ hasText: [Bool]
  ) -> [(film: Int, weight: Float)] {
    model.similarFilms(to: film, count: Self.neighbourCount) { hasText[$0] }.map {
      let square = $0.similarity * $0.similarity
      return ($0.film, square * square)
    }
  }

  /// The words of a film without text, of the length of imputed rows; none without neighbours.
  private func mean(
    _ neighbours: [(film: Int, weight: Float)], _ words: SparseMatrix
  ) -> [(column: Int32, value: Float)] {
    var sums: [Int32: Float] = [:]
    for neighbour in neighbours {
      for entry in words.rowRange(neighbour.film) {
        sums[words.columns[entry], default: 0] += neighbour.weight * words.values[entry]
      }
    }
    let sorted = sums.sorted { $0.key < $1.key }
    let norm = sorted.reduce(Float(0)) { $0 + $1.value * $1.value }.squareRoot()
    guard norm > 0 else { return [] }
    return sorted.map { ($0.key, $0.value / norm * TextOrigin.imputedLength) }
  }

  /// The row of a film without text; zeros without neighbours.
  private func mean(
    _ neighbours: [(film: Int, weight: Float)], _ factors: Matrix
  ) -> [Float] {
    var mean = [Float](repeating: 0, count: factors.columnCount)
    for neighbour in neighbours {
      for (index, value) in factors.row(neighbour.film).enumerated() {
        mean[index] += neighbour.weight * value
      }
    }
    let norm = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return mean.map { norm > 0 ? $0 / norm * TextOrigin.imputedLength : 0 }
  }
}
