/// Evidence by factors: the cosine of two films is the inner product of their rows.
struct FactorEvidence: Evidence {
  let name: String
  let kind: EvidenceKind
  /// Films × factors; rows of length 1, shorter ones for imputed factors, 0 for unknown films.
  let rows: FactorRows

  var factors: FactorRows? { rows }

  var forMany: any Evidence { FactorEvidence(name: name, kind: kind, rows: rows.single) }

  func knows(_ film: Int) -> Bool { rows.withRow(film) { $0.contains { $0 != 0 } } }

  // For one film, calling BLAS costs more than the products.
  func cosines(of film: Int, into result: UnsafeMutableBufferPointer<Float>) {
    rows.products(withRow: film, into: result)
  }

  func cosines(of film: Int, with others: [Int]) -> [Float] {
    rows.products(ofRow: film, withRows: others)
  }

  func outputs(_ precision: Safetensors.Precision) -> [Safetensors.Output] {
    [Safetensors.output(name, rows, precision: precision)]
  }

  func enter(_ manifest: inout ModelManifest, weight: Float) {
    manifest.blocks.append(.init(name: name, weight: weight, factors: rows.columnCount))
  }
}
