import Glibc
import LinearAlgebra

/// Vectors of people who were not in the training data of a ``RatingModel``, without training again.
///
/// With the films' side fixed, someone's vector is the solution of one small system of equations, see
/// ``RatingPenalty``.
public struct RatingFoldIn: Sendable {
  private let model: RatingModel
  /// What folds in likes; `nil` in a model of ratings.
  private let likes: FoldIn?

  /// Prepares what all people have in common.
  ///
  /// - Complexity: O(films · factors²) for likes, else O(1).
  public init(_ model: RatingModel) {
    self.model = model
    guard model.values == .likes else {
      likes = nil
      return
    }
    let penalty = model.penalty
    likes = FoldIn(
      ImplicitALS(
        ImplicitALSConfiguration(
          factors: model.factors, regularization: penalty.regularization,
          frequencyExponent: penalty.frequencyExponent,
          unobservedWeight: penalty.unobservedWeight, alpha: penalty.alpha, solver: .cholesky),
        itemFactors: model.itemFactors.matrix))
  }

  /// The vector of someone who rated, or likes, these films.
  ///
  /// - Parameter ratings: films by index, with ratings in the units of the model; of a model of likes, with the value
  ///   r of the weight 1 + alpha·r, see ``RatingModel/likeValue(ofRating:)``. A film occurs once.
  /// - Returns: zeros for no films.
  /// - Throws: `SimilarityError.unsolvable`.
  /// - Complexity: O(ratings · factors² + factors³).
  public func vector(
    of ratings: [(film: Int, rating: Double)]
  ) throws(SimilarityError) -> UserVector {
    if let likes {
      let choices = ratings.map { (film: $0.film, value: Float($0.rating)) }
      return UserVector(factors: try likes.factors(of: choices), bias: 0)
    }
    let width = model.factors + (model.itemBias == nil ? 0 : 1)
    guard !ratings.isEmpty else {
      return UserVector(factors: [Float](repeating: 0, count: model.factors), bias: 0)
    }
    var solution = [Float](repeating: 0, count: width)
    do {
      try solution.withUnsafeMutableBufferPointer { solution throws(LinearAlgebraError) in
        try solve(ratings, into: solution)
      }
    } catch {
      throw .unsolvable(reason: "\(error)")
    }
    return UserVector(
      factors: Array(solution[..<model.factors]),
      bias: width > model.factors ? solution[model.factors] : 0)
  }

  /// (Zᵀ Z + n^ν diag(λ, …, λ_b)) x = Zᵀ (r − μ − b_i), where a row of Z is a film's factors, and 1 for the bias.
  private func solve(
    _ ratings: [(film: Int, rating: Double)], into x: UnsafeMutableBufferPointer<Float>
  ) throws(LinearAlgebraError) {
    let (width, factors) = (x.count, model.factors)
    var rows = [Float](repeating: 1, count: ratings.count * width)
    for (place, entry) in ratings.enumerated() {
      model.itemFactors.withRow(entry.film) { row in
        for index in 0..<factors { rows[place * width + index] = row[index] }
      }
    }
    let solver = CholeskySolver(capacity: width)
    let penalty = model.penalty
    let frequency = pow(Double(ratings.count), penalty.frequencyExponent)
    for index in 0..<width {
      solver.matrix[index * width + index] = Float(
        frequency * (index < factors ? penalty.regularization : penalty.biasRegularization))
    }
    rows.withUnsafeBufferPointer { rows in
      Kernel.addGram(of: rows, columnCount: width, to: solver.matrix)
      guard let first = rows.baseAddress, let sums = x.baseAddress else { return }
      for (place, entry) in ratings.enumerated() {
        let bias = model.itemBias?.withElements { $0[entry.film] } ?? 0
        let rest = Float(entry.rating - model.globalMean - Double(bias))
        Kernel.add(first + place * width, times: rest, to: sums, count: width)
      }
    }
    try solver.solve(x)
  }
}
