import Glibc
import LinearAlgebra

/// How much the films that have a word in common are alike otherwise.
///
/// "Werewolf" and "archival" occur in reviews of films that are alike, "unconvincing" and "offering" in
/// those of any film; so words of judgement and style lose weight without a list of them. The
/// coherence of a word is the mean cosine of the themes of all pairs of films that have it, drawn
/// towards ``prior`` as if it occurred in ``priorCount`` more; weights are multiplied by its fourth root.
struct WordCoherence {
  /// The coherence of a word before any film is seen.
  static let prior: Float = 0.1
  /// How many films the prior counts as.
  static let priorCount: Float = 5
  /// The least coherence: no word loses all its weight.
  private static let least: Float = 0.005
  private static let exponent: Float = 0.25

  /// By column.
  let values: [Float]

  /// Measures.
  ///
  /// - Parameters:
  ///   - matrix: Films × words.
  ///   - themes: Films × factors, rows of length 1 or 0.
  /// - Complexity: O(stored elements · factors).
  init(_ matrix: SparseMatrix, themes: Matrix) {
    let ones = matrix.mapValues { _, _ in 1 }.transposed()
    let sums = ones.product(with: themes)
    values = (0..<ones.rowCount).map { word in
      let count = Float(ones.storedCount(inRow: word))
      guard count > 1 else { return Self.prior }
      let square = sums.row(word).reduce(Float(0)) { $0 + $1 * $1 }
      let mean = (square - count) / (count * (count - 1))
      return (mean * count + Self.prior * Self.priorCount)
        / (count + Self.priorCount)
    }
  }

  /// The matrix with its columns multiplied, rows of length 1 again.
  func weighed(_ matrix: SparseMatrix) -> SparseMatrix {
    let factors = values.map { powf(max(Self.least, $0), Self.exponent) }
    return matrix.mapValues { column, value in value * factors[column] }.rowsNormalized()
  }
}
