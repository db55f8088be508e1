internal import Bytes
import LinearAlgebra

/// Evidence by factors: the cosine of two films is the inner product of their rows.
struct FactorEvidence: Evidence {
  let name: String
  let kind: EvidenceKind
  /// Films × factors; rows of length 1, or 0 for unknown films.
  let rows: FactorRows
  private let meanRow = MadeOnce<[Float]>()

  init(name: String, kind: EvidenceKind, rows: FactorRows) {
    (self.name, self.kind, self.rows) = (name, kind, rows)
  }

  var factors: FactorRows? { rows }

  func knows(_ film: Int) -> Bool { rows.withRow(film) { $0.contains { $0 != 0 } } }

  func ownCosine(of film: Int) -> Float {
    rows.withRow(film) { row in row.reduce(0) { $0 + $1 * $1 } }
  }

  // For one query, calling BLAS costs more than the products.
  func addCosines(of query: WeightedFilms, to sums: UnsafeMutableBufferPointer<Float>) {
    rows.addProducts(with: merged(query), to: sums)
  }

  func cosines(of query: WeightedFilms, with others: [Int]) -> [Float] {
    rows.products(of: merged(query), withRows: others)
  }

  func batch() -> any EvidenceBatch { FactorBatch(self) }

  func meanCosine(of film: Int) -> Float {
    let mean = meanRow.value {
      merged(WeightedFilms(all: rows.rowCount, weight: 1 / Float(max(1, rows.rowCount))))
    }
    return rows.withRow(film) { zip($0, mean).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// The sum of the films' rows, each times its weight.
  func merged(_ query: WeightedFilms) -> [Float] {
    var sum = [Float](repeating: 0, count: rows.columnCount)
    for entry in query.entries {
      rows.withRow(entry.film) { row in
        for index in row.indices { sum[index] += entry.weight * row[index] }
      }
    }
    return sum
  }

  func outputs(_ precision: Safetensors.Precision) -> [Safetensors.Output] {
    Safetensors.outputs(name, rows, precision: precision)
  }

  func enter(_ manifest: inout ModelManifest, weight: Float) {
    manifest.blocks.append(.init(name: name, weight: weight, factors: rows.columnCount))
  }
}

/// Inner products of many merged rows with those of all films, by BLAS.
private final class FactorBatch: EvidenceBatch {
  private let evidence: FactorEvidence
  private var queries: [Float] = []
  private var others: [Float] = []

  init(_ evidence: FactorEvidence) { self.evidence = evidence }

  func load(_ queries: [WeightedFilms]) {
    self.queries = queries.flatMap(evidence.merged)
  }

  func add(with range: Range<Int>, to tile: UnsafeMutableBufferPointer<Float>) {
    let width = evidence.rows.columnCount
    guard width > 0, !queries.isEmpty else { return }
    queries.withUnsafeBufferPointer { queries in
      evidence.rows.withRows(range, buffer: &others) { others in
        Kernel.multiply(
          rows: queries, byRows: others, columnCount: width, adding: true, into: tile)
      }
    }
  }
}
