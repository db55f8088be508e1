import Foundation
import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct LogisticRegressionTests {
  /// A small problem, solved in double precision by loops that follow the formula.
  struct Problem {
    var rows: [[UInt32]]
    var columnCount: Int
    var targets: [Float]
    var importances: [Float]
    var scales: [Float]
    var regularization: Double

    /// Random rows whose targets follow planted weights.
    init(rows count: Int, columns: Int, regularization: Double, seed: UInt64) {
      var dice = TestGenerator(seed: seed)
      let planted = (0..<columns).map { _ in dice.fraction() * 4 - 2 }
      rows = (0..<count).map { _ in
        (0..<UInt32(columns)).filter { _ in dice.fraction() < 0.3 }
      }
      targets = rows.map { row in
        let z = row.reduce(0.5) { $0 + planted[Int($1)] }
        return dice.fraction() < SentimentScore.logistic(z) ? 1 : 0
      }
      columnCount = columns
      importances = rows.map { _ in Float(dice.next(below: 4)) / 2 + 0.5 }
      scales = (0..<columns).map { _ in Float(0.25 + dice.fraction()) }
      self.regularization = regularization
    }

    var regression: LogisticRegression {
      var starts = [0]
      for row in rows { starts.append(starts[starts.count - 1] + row.count) }
      let matrix = FeatureMatrix(
        rowStarts: starts, columns: rows.flatMap { $0 }, columnCount: columnCount, jobs: 1)
      return LogisticRegression(
        matrix: matrix, targets: targets, importances: importances, scales: scales,
        regularization: regularization)
    }

    func margin(_ row: Int, _ point: [Double]) -> Double {
      rows[row].reduce(point[columnCount]) { $0 + Double(scales[Int($1)]) * point[Int($1)] }
    }

    func loss(_ point: [Double]) -> Double {
      var sum = 0.0
      for row in rows.indices {
        let z = margin(row, point)
        sum += Double(importances[row]) * (log(1 + exp(z)) - Double(targets[row]) * z)
      }
      return sum + regularization / 2 * point.dropLast().reduce(0) { $0 + $1 * $1 }
    }

    func gradient(_ point: [Double]) -> [Double] {
      var gradient = point.map { regularization * $0 }
      gradient[columnCount] = 0
      for row in rows.indices {
        let p = SentimentScore.logistic(margin(row, point))
        let residual = Double(importances[row]) * (p - Double(targets[row]))
        for column in rows[row] { gradient[Int(column)] += residual * Double(scales[Int(column)]) }
        gradient[columnCount] += residual
      }
      return gradient
    }

    /// The point of a solution: weights without their scales, and the bias.
    func point(_ solution: LogisticRegression.Solution) -> [Double] {
      zip(solution.weights, scales).map { Double($0 / $1) } + [solution.bias]
    }
  }

  private func solve(
    _ problem: Problem, iterations: Int = 200
  ) throws -> LogisticRegression.Solution {
    try #require(problem.regression.solve(iterations: iterations) { _, _ in true })
  }

  @Test(arguments: 0..<10)
  func `loss and gradient are those of the formula`(seed: Int) {
    let problem = Problem(rows: 60, columns: 7, regularization: 0.5, seed: UInt64(seed))
    var dice = TestGenerator(seed: UInt64(seed + 100))
    let point = (0...7).map { _ in dice.fraction() * 4 - 2 }
    let regression = problem.regression
    let margins = regression.rowSlopes(of: point.map { Float($0) })
    for row in 0..<60 { #expect(abs(Double(margins[row]) - problem.margin(row, point)) < 1e-5) }
    let (loss, gradient) = regression.lossAndGradient(margins, point.map { Float($0) })
    let expected = problem.gradient(point)
    #expect(abs(loss - problem.loss(point)) < 1e-5 * loss)
    for place in 0...7 { #expect(abs(Double(gradient[place]) - expected[place]) < 1e-4) }
    // And the formula's gradient is that of its loss.
    for place in 0...7 {
      var (up, down) = (point, point)
      up[place] += 1e-5
      down[place] -= 1e-5
      let slope = (problem.loss(up) - problem.loss(down)) / 2e-5
      #expect(abs(slope - expected[place]) < 1e-5)
    }
  }

  @Test func `large margins overflow nothing`() {
    let problem = Problem(rows: 10, columns: 3, regularization: 1, seed: 1)
    let margins = (0..<10).map { Float($0 % 2 == 0 ? 1e4 : -1e4) }
    let (loss, gradient) = problem.regression.lossAndGradient(margins, [0, 0, 0, 0])
    #expect(loss.isFinite && gradient.allSatisfy(\.isFinite))
  }

  @Test(arguments: 0..<10)
  func `the gradient at the solution is nearly 0`(seed: Int) throws {
    let problem = Problem(rows: 300, columns: 12, regularization: 1, seed: UInt64(seed))
    let solution = try solve(problem)
    let point = problem.point(solution)
    let start = problem.gradient([Double](repeating: 0, count: 13))
    let norm = { (vector: [Double]) in vector.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    // The search ends where a pass gains less than a millionth of the loss.
    #expect(norm(problem.gradient(point)) < 0.02 * norm(start))
    #expect(abs(problem.loss(point) - solution.loss) < 1e-4 * solution.loss)
    // No other point near by is better by more than that.
    var dice = TestGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      let near = point.map { $0 + (dice.fraction() - 0.5) * 0.1 }
      #expect(problem.loss(near) > solution.loss * (1 - 1e-5))
    }
  }

  @Test func `more regularization gives smaller weights`() throws {
    var sizes: [Float] = []
    for regularization in [0.1, 1, 10, 100, 10_000] {
      let problem = Problem(rows: 300, columns: 8, regularization: regularization, seed: 3)
      sizes.append(try solve(problem).weights.reduce(0) { $0 + $1 * $1 })
    }
    for (less, more) in zip(sizes, sizes.dropFirst()) { #expect(more < less * 0.95) }
    #expect(sizes[4] < 1e-3)
  }

  @Test func `fractional targets are met by their log-odds`() throws {
    var problem = Problem(rows: 200, columns: 1, regularization: 1e-6, seed: 4)
    problem.rows = (0..<200).map { $0 < 120 ? [] : [0] }
    problem.targets = (0..<200).map { $0 < 120 ? 0.3 : 0.9 }
    let solution = try solve(problem)
    #expect(abs(solution.bias - log(0.3 / 0.7)) < 0.01)
    #expect(abs(Double(solution.weights[0]) - log(0.9 / 0.1) + log(0.3 / 0.7)) < 0.01)
  }

  @Test func `without features the bias is the mean's log-odds`() throws {
    var problem = Problem(rows: 4, columns: 2, regularization: 1, seed: 4)
    problem.rows = [[], [], [], []]
    problem.targets = [1, 0, 0.5, 0.25]
    problem.importances = [3, 1, 2, 4]
    let solution = try solve(problem)
    #expect(abs(solution.bias - log(0.5 / 0.5)) < 1e-3)
    #expect(solution.weights == [0, 0])
  }

  @Test func `rows of importance 0 do not count`() throws {
    let problem = Problem(rows: 150, columns: 6, regularization: 1, seed: 9)
    var longer = problem
    longer.rows += (0..<50).map { _ in [0, 3, 5] }
    longer.targets += (0..<50).map { _ in 1 }
    longer.importances += (0..<50).map { _ in 0 }
    let (one, other) = (try solve(problem), try solve(longer))
    #expect(one.weights == other.weights && one.bias == other.bias)
  }

  @Test func `a row of importance 2 counts as two rows`() throws {
    var problem = Problem(rows: 100, columns: 5, regularization: 1, seed: 10)
    problem.importances = problem.importances.map { _ in 1 }
    var doubled = problem
    problem.importances[7] = 2
    doubled.rows.append(problem.rows[7])
    doubled.targets.append(problem.targets[7])
    doubled.importances.append(1)
    let (one, other) = (try solve(problem), try solve(doubled))
    for (a, b) in zip(one.weights, other.weights) { #expect(abs(a - b) < 1e-2) }
  }

  @Test func `no row counts: all weights are 0`() throws {
    var problem = Problem(rows: 20, columns: 3, regularization: 1, seed: 2)
    problem.importances = problem.importances.map { _ in 0 }
    let solution = try solve(problem)
    #expect(solution.weights == [0, 0, 0] && solution.bias == 0)
  }

  @Test func `another start leads to the same minimum, and the minimum is one at once`() throws {
    let problem = Problem(rows: 300, columns: 12, regularization: 1, seed: 8)
    let solution = try solve(problem)
    var regression = problem.regression
    regression.start = solution.scaled(by: -2)
    let far = try #require(regression.solve(iterations: 200) { _, _ in true })
    #expect(abs(far.loss - solution.loss) < 1e-4 * solution.loss)
    for (a, b) in zip(far.weights, solution.weights) { #expect(abs(a - b) < 0.05) }
    regression.start = solution
    let near = try #require(regression.solve(iterations: 200) { _, _ in true })
    #expect(near.iterations <= 2 && near.loss <= solution.loss * (1 + 1e-6))
  }

  @Test func `the loss falls from pass to pass, and the passes are bounded`() throws {
    let problem = Problem(rows: 300, columns: 12, regularization: 0.01, seed: 5)
    var passes: [Int] = []
    var losses: [Double] = []
    let solution = problem.regression.solve(iterations: 200) { pass, loss in
      passes.append(pass)
      losses.append(loss)
      return true
    }
    #expect(passes == Array(1...passes.count) && passes.count > 3)
    #expect(solution?.iterations == passes.count)
    for (earlier, later) in zip(losses, losses.dropFirst()) { #expect(later <= earlier) }
    #expect(try solve(problem, iterations: 2).iterations == 2)
  }

  @Test func `stops when it is told to`() {
    let problem = Problem(rows: 300, columns: 12, regularization: 0.01, seed: 5)
    var passes = 0
    let solution = problem.regression.solve(iterations: 200) { pass, _ in
      passes = pass
      return pass < 3
    }
    #expect(solution == nil)
    #expect(passes == 3)
  }
}

/// Length factors, offsets and domains against the formula, in loops of double precision.
struct LogisticRegressionRowTests {
  private let rows: [[UInt32]] = [[0, 1], [1], [], [0, 2], [2, 3], [0, 1, 2, 3]]
  private let targets: [Float] = [1, 0, 1, 0.25, 0, 1]
  private let scales: [Float] = [1, 0.5, 2, 1]
  private let factors: [Float] = [0.5, 2, 1, 1.5, 0.25, 1]
  private let offsets: [Float] = [0.5, -1, 0, 0.25, 2, -0.5]
  private let domains: [UInt8] = [0, 1, 1, 0, 2, 2]

  private var regression: LogisticRegression {
    var starts = [0]
    for row in rows { starts.append(starts[starts.count - 1] + row.count) }
    return LogisticRegression(
      matrix: FeatureMatrix(
        rowStarts: starts, columns: rows.flatMap { $0 }, columnCount: 4, jobs: 1),
      targets: targets, importances: [1, 2, 1, 1, 0.5, 1], scales: scales, regularization: 0.5,
      lengthFactors: factors, offsets: offsets, domains: domains)
  }

  /// z of each row by the formula; the last three places are the biases.
  private func margins(_ point: [Float]) -> [Float] {
    rows.indices.map { row in
      let sum = rows[row].reduce(Float(0)) { $0 + scales[Int($1)] * point[Int($1)] }
      return offsets[row] + point[4 + Int(domains[row])] + factors[row] * sum
    }
  }

  @Test func `the gradient is that of differences`() {
    let point: [Float] = [0.5, -0.25, 0.125, 1, 0.25, -0.5, 0.75]
    func loss(_ point: [Float]) -> Double { regression.lossAndGradient(margins(point), point).0 }
    let gradient = regression.lossAndGradient(margins(point), point).1
    #expect(gradient.count == 7)
    for place in point.indices {
      let step: Float = 1.0 / 64
      var (up, down) = (point, point)
      up[place] += step
      down[place] -= step
      let slope = (loss(up) - loss(down)) / Double(2 * step)
      #expect(abs(slope - Double(gradient[place])) < 1e-3, "place \(place)")
    }
  }

  @Test func `slopes are margins without offsets`() {
    let point: [Float] = [1, 2, -1, 0.5, 3, -2, 0.25]
    let slopes = regression.rowSlopes(of: point)
    #expect(zip(slopes, offsets).map { $0 + $1 } == margins(point))
  }

  @Test func `the solution is a minimum with a bias a domain`() throws {
    let solution = try #require(regression.solve(iterations: 100) { _, _ in true })
    #expect(solution.biases.count == 3 && solution.bias == solution.biases[0])
    var point = zip(solution.weights, scales).map { $0 / $1 }
    point += solution.biases.map { Float($0) }
    let gradient = regression.lossAndGradient(margins(point), point).1
    #expect(gradient.allSatisfy { abs($0) < 0.05 })
  }
}
