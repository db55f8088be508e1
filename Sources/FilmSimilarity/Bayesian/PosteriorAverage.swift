import LinearAlgebra

/// What is kept of the draws of `GibbsSampler`: sums for the mean and the variance of predictions.
struct PosteriorAverage: Sendable {
  /// How many ratings each user and each film has.
  let counts: (users: [Int], films: [Int])
  private var sketch: PosteriorSketch
  private var userSums: SideSums
  private var filmSums: SideSums
  /// Σ 1/τ.
  private var noise = 0.0
  private var sweeps = 0.0

  /// Sums of one side's rows over the draws.
  private struct SideSums: Sendable {
    /// Biases.
    var bias: [Double]
    /// `PredictionSquares`.
    var squares: [Double]
    /// 1/a.
    var noise: [Double]

    init(count: Int) {
      bias = [Double](repeating: 0, count: count)
      (squares, noise) = (bias, bias)
    }

    mutating func addBias(_ means: Matrix) {
      for row in bias.indices { bias[row] += Double(means[row, means.columnCount - 1]) }
    }

    mutating func add(squares new: [Double], noiseWeights: [Float]) {
      for row in bias.indices {
        squares[row] += new[row]
        noise[row] += 1 / Double(noiseWeights[row])
      }
    }
  }

  init(_ sampler: GibbsSampler, _ configuration: BayesianConfiguration) {
    let (users, films) = (sampler.users.ratings, sampler.films.ratings)
    counts = (
      (0..<users.rowCount).map(users.storedCount), (0..<films.rowCount).map(films.storedCount)
    )
    var seeds = SeededGenerator(seed: configuration.seed, stream: .max)
    sketch = PosteriorSketch(
      userCount: users.rowCount, filmCount: films.rowCount,
      rank: configuration.distilledFactors ?? 2 * configuration.factors, seed: seeds.next())
    userSums = SideSums(count: users.rowCount)
    filmSums = SideSums(count: films.rowCount)
  }

  /// Adds the means of the users' conditional distributions, to be called between users and films.
  ///
  /// Means instead of draws remove the noise of one side (Rao and Blackwell).
  mutating func addUserMeans(_ sampler: GibbsSampler) {
    add(users: sampler.users.means, films: sampler.films.factors)
    userSums.addBias(sampler.users.means)
  }

  /// Adds the means of the films' conditional distributions and the variances, after a sweep.
  mutating func addSweep(_ sampler: GibbsSampler) {
    let (users, films) = (sampler.users, sampler.films)
    add(users: users.factors, films: films.means)
    filmSums.addBias(films.means)
    let squares = PredictionSquares(users: users.factors, films: films.factors, counts: counts)
    userSums.add(squares: squares.users, noiseWeights: users.noiseWeights)
    filmSums.add(squares: squares.films, noiseWeights: films.noiseWeights)
    noise += 1 / Double(sampler.noisePrecision)
    sweeps += 1
  }

  private mutating func add(users: Matrix, films: Matrix) {
    let width = users.columnCount - 1
    sketch.add(users: users.leadingColumns(width), films: films.leadingColumns(width))
  }

  /// One pair of factors, with biases, for the mean of all draws, and its variances.
  func distilled() throws(LinearAlgebraError) -> DistilledPosterior {
    let factors = try sketch.factors()
    let users = factors.users.appendingColumn(userSums.bias.map { Float($0 / sweeps) })
    let films = factors.films.appendingColumn(filmSums.bias.map { Float($0 / sweeps) })
    let squares = PredictionSquares(users: users, films: films, counts: counts)
    func variances(_ sums: SideSums, _ squaresOfMean: [Double]) -> [Double] {
      zip(sums.squares, squaresOfMean).map { max(1e-6, $0 / sweeps - $1) }
    }
    return DistilledPosterior(
      users: DistilledPosterior.Side(
        factors: users, variances: variances(userSums, squares.users),
        noise: userSums.noise.map { $0 / sweeps }, counts: counts.users),
      films: DistilledPosterior.Side(
        factors: films, variances: variances(filmSums, squares.films),
        noise: filmSums.noise.map { $0 / sweeps }, counts: counts.films),
      noise: noise / sweeps)
  }
}
