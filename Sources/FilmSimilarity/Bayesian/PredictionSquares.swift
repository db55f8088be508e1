import LinearAlgebra

/// How large predictions `b_u + b_i + x_u·y_i` are: their squares, on average over a row's partners.
struct PredictionSquares: Sendable {
  /// For each user, over films by how often they are rated.
  let users: [Double]
  /// For each film, over users by how much they rate.
  let films: [Double]

  /// - Parameters:
  ///   - users: users × (factors, bias).
  ///   - films: films × (factors, bias).
  ///   - counts: how many ratings each user and each film has.
  /// - Complexity: O((users + films) · factors²).
  init(users: Matrix, films: Matrix, counts: (users: [Int], films: [Int])) {
    // (x, b_u, 1) · (y, 1, b_i).
    let left = Self.augmented(users) { [$0, 1] }
    let right = Self.augmented(films) { [1, $0] }
    self.users = Self.squares(of: left, with: right, weights: counts.films)
    self.films = Self.squares(of: right, with: left, weights: counts.users)
  }

  private static func augmented(_ factors: Matrix, _ last: (Float) -> [Float]) -> Matrix {
    let width = factors.columnCount
    var elements: [Float] = []
    elements.reserveCapacity(factors.rowCount * (width + 1))
    for row in 0..<factors.rowCount {
      let range = factors.rowRange(row)
      elements += factors.elements[range.dropLast()]
      elements += last(factors.elements[range.upperBound - 1])
    }
    return Matrix(rowCount: factors.rowCount, columnCount: width + 1, elements: elements)
  }

  /// aᵀ G a for every row a, where G is the mean of b bᵀ with weights.
  private static func squares(of a: Matrix, with b: Matrix, weights: [Int]) -> [Double] {
    let total = Double(max(1, weights.reduce(0, +)))
    let roots = weights.map { Float((Double($0) / total).squareRoot()) }
    let gram = b.scalingRows(by: roots).gram(threads: 1)
    let image = a * gram
    return (0..<a.rowCount).map { row in
      a.rowRange(row).reduce(0.0) { $0 + Double(a.elements[$1]) * Double(image.elements[$1]) }
    }
  }
}
