/// A small symmetric positive-definite matrix in double precision with its Cholesky factor: the
/// precision Λ = C Cᵀ of a multivariate normal distribution.
package struct PrecisionMatrix: Sendable {
  /// The number of variables.
  package let order: Int
  /// Λ, row-major.
  package let elements: [Double]
  /// C⁻¹, lower triangle, row-major.
  private let inverseFactor: [Double]

  /// Factorizes a precision.
  ///
  /// - Throws: `LinearAlgebraError.notPositiveDefinite`, also for NaN.
  /// - Complexity: O(order³).
  package init(order: Int, _ elements: [Double]) throws(LinearAlgebraError) {
    precondition(elements.count == order * order, "\(elements.count) elements of order \(order)")
    self.order = order
    self.elements = elements
    inverseFactor = try LowerTriangle(choleskyOf: elements, order: order).inverse()
  }

  /// Draws Λ from the Wishart distribution W(V, ν) with `V⁻¹ = inverseScale`.
  ///
  /// Bartlett's decomposition: with V = B Bᵀ and A lower triangular, χ on the diagonal and normal
  /// numbers below, Λ = B A Aᵀ Bᵀ. Source: Smith, Hocking: Algorithm AS 53, Applied Statistics 21
  /// (1972), doi 10.2307/2346290.
  ///
  /// - Precondition: `degreesOfFreedom > order - 1`.
  package static func wishart(
    order: Int, inverseScale: [Double], degreesOfFreedom: Double,
    using generator: inout SeededGenerator
  ) throws(LinearAlgebraError) -> PrecisionMatrix {
    precondition(degreesOfFreedom > Double(order) - 1, "\(degreesOfFreedom) degrees of freedom")
    let inverse = try LowerTriangle(choleskyOf: inverseScale, order: order).inverse()
    var bartlett = [Double](repeating: 0, count: order * order)
    for i in 0..<order {
      for j in 0..<i { bartlett[i * order + j] = generator.normal() }
      let square = 2 * generator.gamma(shape: (degreesOfFreedom - Double(i)) / 2)
      bartlett[i * order + i] = square.squareRoot()
    }
    // B = C⁻ᵀ for inverseScale = C Cᵀ.
    var factor = [Double](repeating: 0, count: order * order)
    for k in 0..<order {
      for i in 0...k {
        let b = inverse[k * order + i]
        for j in 0...k { factor[i * order + j] += b * bartlett[k * order + j] }
      }
    }
    var precision = [Double](repeating: 0, count: order * order)
    for i in 0..<order {
      for j in 0...i {
        var sum = 0.0
        for k in 0..<order { sum += factor[i * order + k] * factor[j * order + k] }
        precision[i * order + j] = sum
        precision[j * order + i] = sum
      }
    }
    return try PrecisionMatrix(order: order, precision)
  }

  /// Λ in single precision.
  package var matrix: Matrix {
    Matrix(rowCount: order, columnCount: order, elements: elements.map { Float($0) })
  }

  /// Turns rows of standard normal numbers into rows of covariance Λ⁻¹: `noise · C⁻¹`.
  package func colored(_ noise: Matrix) -> Matrix {
    noise
      * Matrix(rowCount: order, columnCount: order, elements: inverseFactor.map { Float($0) })
  }
}
