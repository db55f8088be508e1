import LinearAlgebra

/// The equations of all rows of one side, users or films, given the other side's factors.
///
/// For a row with ratings t, the other side's factors Z and noise precision α they are `P x = h` with
/// `P = Λ + α ZᵀZ` and `h = Λ m + α Zᵀt`: their solution is the best fit, and the mean of the row's
/// conditional distribution `N(P⁻¹ h, P⁻¹)`.
struct RatingEquations {
  /// Rows of this side × rows of the other side, values centred and in units of their deviation.
  let ratings: SparseMatrix
  /// The other side's rows: √a·(y, 1, −b), where a is the row's noise weight and b its bias.
  let design: Matrix
  /// Λ.
  let precision: Matrix
  /// Λ m for every row; zeros if `nil`.
  let priorTerms: Matrix?
  /// Each row's noise precision α, without the other side's weights.
  let noisePrecisions: [Float]
}

extension Matrix {
  /// Rows of factors and bias as the other side sees them: √a·(x, 1, −b).
  func rowDesign(noiseWeights: [Float]) -> Matrix {
    let width = columnCount
    var result: [Float] = []
    result.reserveCapacity(rowCount * (width + 1))
    withElements { elements in
      for row in noiseWeights.indices {
        let root = noiseWeights[row].squareRoot()
        for index in row * width..<(row + 1) * width - 1 { result.append(root * elements[index]) }
        result.append(root)
        result.append(-root * elements[(row + 1) * width - 1])
      }
    }
    return Matrix(rowCount: rowCount, columnCount: width + 1, elements: result)
  }
}
