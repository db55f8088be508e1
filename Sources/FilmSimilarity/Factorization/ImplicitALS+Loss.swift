import FilmData
import LinearAlgebra

extension ImplicitALS {
  /// The value that training makes small, as written at `ImplicitALS`, in double precision.
  ///
  /// - Parameter interactions: What the factors were trained on.
  /// - Complexity: O(interactions · factors + (users + films) · factors²).
  public func loss(on interactions: InteractionMatrix) -> Double {
    precondition(
      interactions.users.count == userFactors.rowCount
        && interactions.films.count == itemFactors.rowCount,
      "\(interactions.users.count) users and \(interactions.films.count) films, but factors of "
        + "\(userFactors.rowCount) and \(itemFactors.rowCount)")
    let observed = observedLoss(interactions.values)
    // Σ all (x·y)² is the sum of the products of the elements of both Gram matrices.
    let grams = zip(
      userFactors.gram(threads: configuration.threads).elements,
      itemFactors.gram(threads: configuration.threads).elements)
    let all = grams.reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
    return observed + configuration.unobservedWeight * all
      + penalty(userFactors, interactions.values, among: itemFactors.rowCount)
      + penalty(itemFactors, interactions.values.transposed(), among: userFactors.rowCount)
  }

  private func observedLoss(_ values: SparseMatrix) -> Double {
    let (width, alpha) = (configuration.factors, configuration.alpha)
    var sum = 0.0
    userFactors.withElements { users in
      itemFactors.withElements { items in
        guard let users = users.baseAddress, let items = items.baseAddress else { return }
        for row in 0..<values.rowCount {
          for entry in values.rowRange(row) {
            let score = Kernel.dot(
              users + row * width, items + Int(values.columns[entry]) * width, count: width)
            let miss = 1 - Double(score)
            sum += (1 + alpha * Double(values.values[entry])) * miss * miss
          }
        }
      }
    }
    return sum
  }

  private func penalty(_ factors: Matrix, _ values: SparseMatrix, among total: Int) -> Double {
    factors.rowNorms().enumerated().reduce(0) { sum, row in
      let count = values.storedCount(inRow: row.offset)
      let weight = Double(configuration.regularization(ofCount: count, among: total))
      return sum + weight * Double(row.element) * Double(row.element)
    }
  }
}
