import Glibc

/// Logistic regression on 0/1 features, each with its own scale, by L-BFGS.
///
/// Minimizes over the weights v and a bias b of each domain
///
///     Σ_i c_i · loss(y_i, z_i) + λ/2 · Σ_j v_j²,    z_i = o_i + b_d(i) + f_i · Σ_{j in i} s_j v_j
///
/// with loss(y, z) = log(1 + exp z) − y·z for targets y in 0…1, offsets o and length factors f
/// (``LengthFactor``). The scales s are powers of the absolute log naive-Bayes ratios
/// (``NaiveBayesScales``). Biases are not penalized. The line search costs no pass over the data: z is
/// linear in the step, so z of the direction is computed once (Liu & Nocedal 1989,
/// doi 10.1007/BF01589116, for L-BFGS).
struct LogisticRegression {
  let matrix: FeatureMatrix
  let targets: [Float]
  let importances: [Float]
  let scales: [Float]
  let regularization: Double
  /// f of each row; 1 where there are none.
  var lengthFactors: [Float]?
  /// o of each row; 0 where there are none.
  var offsets: [Float]?
  /// The domain of each row, from 0; one domain where there are none.
  var domains: [UInt8]?
  /// Where the search begins; without one at weights of 0 and the log-odds of the mean target, or a
  /// bias of 0 where there are offsets.
  var start: Solution?

  private var domainCount: Int { Int(domains?.max() ?? 0) + 1 }

  /// The result: what each feature adds to z, and the biases.
  struct Solution {
    var weights: [Float]
    /// The bias of each domain.
    var biases: [Double]
    /// The bias of the first domain.
    var bias: Double { biases[0] }
    var iterations: Int
    var loss: Double

    /// The solution with all weights and the bias made larger or smaller.
    func scaled(by factor: Float) -> Solution {
      var scaled = self
      scaled.weights = weights.map { $0 * factor }
      scaled.biases = biases.map { $0 * Double(factor) }
      return scaled
    }
  }

  private struct Pair {
    var step: [Float]
    var change: [Float]
    var curvature: Double
  }

  private static let memory = 8

  /// Runs until the loss falls by less than a millionth in a pass, or `iterations` are done.
  ///
  /// - Parameter progress: receives the pass and the loss; `false` stops.
  /// - Returns: nil where it was stopped.
  func solve(iterations: Int, progress: (Int, Double) -> Bool) -> Solution? {
    let count = matrix.columnCount
    var point = startingPoint()
    var margins = rowSlopes(of: point)
    if let offsets { for row in margins.indices { margins[row] += offsets[row] } }
    var pairs: [Pair] = []
    var (loss, gradient) = lossAndGradient(margins, point)
    var done = 0
    while done < iterations {
      let direction = descent(gradient, pairs)
      let slope = rowSlopes(of: direction)
      guard
        let step = lineSearch(
          from: point, along: direction, margins: margins, slope: slope, loss: loss,
          derivative: dot(gradient, direction))
      else { break }
      for row in margins.indices { margins[row] += Float(step) * slope[row] }
      var moved = point
      for index in moved.indices { moved[index] += Float(step) * direction[index] }
      let (newLoss, newGradient) = lossAndGradient(margins, moved)
      remember(
        step: difference(moved, point), change: difference(newGradient, gradient), in: &pairs)
      let gain = (loss - newLoss) / max(abs(newLoss), 1e-12)
      (point, gradient, loss) = (moved, newGradient, newLoss)
      done += 1
      if !progress(done, loss / Double(max(1, matrix.rowCount))) { return nil }
      if gain < 1e-6 { break }
    }
    let weights = (0..<count).map { scales[$0] * point[$0] }
    let biases = point[count...].map { Double($0) }
    return Solution(weights: weights, biases: biases, iterations: done, loss: loss)
  }

  /// Where the search begins; the last elements are the biases, so that all is one vector.
  private func startingPoint() -> [Float] {
    guard let start else {
      let bias = offsets == nil ? Float(startingBias()) : 0
      return [Float](repeating: 0, count: matrix.columnCount)
        + [Float](repeating: bias, count: domainCount)
    }
    return zip(start.weights, scales).map { $0 / $1 } + start.biases.map { Float($0) }
  }

  /// The log-odds of the mean target: what the bias is without any feature.
  private func startingBias() -> Double {
    var sum = 0.0
    var total = 0.0
    for row in targets.indices where importances[row] > 0 {
      sum += Double(importances[row] * targets[row])
      total += Double(importances[row])
    }
    let mean = (sum + 1) / (total + 2)
    return log(mean / (1 - mean))
  }

  /// z of a vector of weights and bias, for every row.
  func rowSlopes(of vector: [Float]) -> [Float] {
    let count = matrix.columnCount
    var scaled = [Float](repeating: 0, count: count)
    for column in 0..<count { scaled[column] = scales[column] * vector[column] }
    var sums = [Float](repeating: 0, count: matrix.rowCount)
    matrix.rowSums(scaled, into: &sums)
    for row in sums.indices {
      sums[row] *= lengthFactors?[row] ?? 1
      sums[row] += vector[count + Int(domains?[row] ?? 0)]
    }
    return sums
  }

  func lossAndGradient(_ margins: [Float], _ point: [Float]) -> (Double, [Float]) {
    let count = matrix.columnCount
    var residuals = [Float](repeating: 0, count: matrix.rowCount)
    var loss = 0.0
    var biasGradients = [Double](repeating: 0, count: domainCount)
    for row in margins.indices where importances[row] > 0 {
      let z = Double(margins[row])
      let importance = Double(importances[row])
      let tail = exp(-abs(z))
      loss += importance * (max(z, 0) + log1p(tail) - Double(targets[row]) * z)
      let probability = z >= 0 ? 1 / (1 + tail) : tail / (1 + tail)
      let residual = importance * (probability - Double(targets[row]))
      residuals[row] = Float(residual) * (lengthFactors?[row] ?? 1)
      biasGradients[Int(domains?[row] ?? 0)] += residual
    }
    var sums = [Float](repeating: 0, count: count)
    matrix.columnSums(residuals, into: &sums)
    var gradient = [Float](repeating: 0, count: count + biasGradients.count)
    for column in 0..<count {
      gradient[column] = scales[column] * sums[column] + Float(regularization) * point[column]
      loss += regularization / 2 * Double(point[column] * point[column])
    }
    for (domain, sum) in biasGradients.enumerated() { gradient[count + domain] = Float(sum) }
    return (loss, gradient)
  }

  /// The L-BFGS direction: two loops over the remembered pairs.
  private func descent(_ gradient: [Float], _ pairs: [Pair]) -> [Float] {
    var direction = gradient.map { -$0 }
    var factors: [Double] = []
    for pair in pairs.reversed() {
      let factor = dot(pair.step, direction) / pair.curvature
      factors.append(factor)
      add(-factor, pair.change, to: &direction)
    }
    if let last = pairs.last {
      let scale = Float(last.curvature / dot(last.change, last.change))
      for index in direction.indices { direction[index] *= scale }
    }
    for (pair, factor) in zip(pairs, factors.reversed()) {
      add(factor - dot(pair.change, direction) / pair.curvature, pair.step, to: &direction)
    }
    return direction
  }

  private func difference(_ a: [Float], _ b: [Float]) -> [Float] {
    zip(a, b).map { $0 - $1 }
  }

  private func remember(step: [Float], change: [Float], in pairs: inout [Pair]) {
    let curvature = dot(step, change)
    guard curvature > 1e-12 else { return }
    if pairs.count == Self.memory { pairs.removeFirst() }
    pairs.append(Pair(step: step, change: change, curvature: curvature))
  }

  /// Newton's method on the step length, then halving until the loss falls enough (Armijo).
  ///
  /// - Parameters:
  ///   - margins: z of each row at the point.
  ///   - slope: z of each row of the direction.
  ///   - loss: the loss at the point.
  ///   - derivative: how the loss changes along the direction there.
  /// - Returns: `nil` where no step lowers the loss.
  private func lineSearch(
    from point: [Float], along direction: [Float], margins: [Float], slope: [Float], loss: Double,
    derivative: Double
  ) -> Double? {
    guard derivative < 0 else { return nil }
    let count = matrix.columnCount
    var (pointDot, directionDot, crossDot) = (0.0, 0.0, 0.0)
    for column in 0..<count {
      pointDot += Double(point[column] * point[column])
      directionDot += Double(direction[column] * direction[column])
      crossDot += Double(point[column] * direction[column])
    }
    func value(_ step: Double) -> Double {
      var sum = regularization / 2 * (pointDot + 2 * step * crossDot + step * step * directionDot)
      for row in margins.indices where importances[row] > 0 {
        let z = Double(margins[row]) + step * Double(slope[row])
        let softplus = max(z, 0) + log1p(exp(-abs(z)))
        sum += Double(importances[row]) * (softplus - Double(targets[row]) * z)
      }
      return sum
    }
    var step = firstStep(
      margins: margins, slope: slope, derivative: derivative, directionSquare: directionDot)
    for _ in 0..<30 {
      if value(step) <= loss + 1e-4 * step * derivative { return step }
      step /= 2
    }
    return nil
  }

  /// The minimum of the parabola that fits the loss along the direction.
  private func firstStep(
    margins: [Float], slope: [Float], derivative: Double, directionSquare: Double
  ) -> Double {
    var curvature = regularization * directionSquare
    for row in margins.indices where importances[row] > 0 {
      let tail = exp(-abs(Double(margins[row])))
      let variance = tail / ((1 + tail) * (1 + tail))
      curvature += Double(importances[row]) * variance * Double(slope[row]) * Double(slope[row])
    }
    return curvature > 0 ? -derivative / curvature : 1
  }

  private func dot(_ a: [Float], _ b: [Float]) -> Double {
    // Eight sums in parallel: a single one would wait for each addition.
    var sums = SIMD8<Double>(repeating: 0)
    var index = 0
    while index + 8 <= a.count {
      for lane in 0..<8 { sums[lane] += Double(a[index + lane]) * Double(b[index + lane]) }
      index += 8
    }
    var sum = sums.sum()
    while index < a.count {
      sum += Double(a[index]) * Double(b[index])
      index += 1
    }
    return sum
  }

  private func add(_ factor: Double, _ vector: [Float], to sum: inout [Float]) {
    let factor = Float(factor)
    for index in sum.indices { sum[index] += factor * vector[index] }
  }
}
