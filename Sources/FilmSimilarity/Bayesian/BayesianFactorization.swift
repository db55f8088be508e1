import LinearAlgebra

/// Predicts ratings by Bayesian matrix factorization: the mean over many draws of factors instead
/// of one best fit.
///
/// ```
/// r_ui ~ N(μ + b_u + b_i + x_u·y_i, noise of u and i)
/// (x_u, b_u) ~ N(fᵤ β, Λ⁻¹), fᵤ the bag of films that u rated; (y_i, b_i) likewise by its users
/// ```
/// Block Gibbs sampling draws all users, films, regressions β, precisions Λ and noise in turn. The
/// mean of all draws is distilled into one pair of factors; predictions carry a deviation. Nothing
/// needs tuning, and more sweeps or factors never harm.
///
/// The result has the same bytes for any number of threads (on one kind of processor).
///
/// Sources: Salakhutdinov, Mnih, ICML 2008, doi 10.1145/1390156.1390267; implicit features in the
/// priors of both sides: Rendle, Zhang, Koren: On the difficulty of evaluating baselines, arXiv
/// 1905.01395 ("timeSVD++ flipped"); Simm and others: Macau, arXiv 1509.04610.
public struct BayesianFactorization: RatingPredictor, Hashable {
  /// The settings of the training.
  public let configuration: BayesianConfiguration
  /// The mean of all ratings, μ.
  public let globalMean: Double
  /// The standard deviation of all ratings.
  public let deviation: Double
  /// The least and the greatest rating of the training data; predictions are within.
  public let scale: ClosedRange<Double>
  let posterior: DistilledPosterior

  /// Draws and averages.
  ///
  /// - Parameters:
  ///   - ratings: Users × films.
  ///   - configuration: The settings.
  ///   - progress: Called after every sweep, from 1, burn-in included; `false` stops.
  /// - Throws: `SimilarityError.invalidSetting`, `.noInteractions`, `.unsolvable` or `.cancelled`.
  /// - Complexity: Per sweep O(ratings · factors² + (users + films) · factors³), and once
  ///   O(m³) for m the smaller of the numbers of users and films, at most `maximumFeatures`.
  public init(
    training ratings: InteractionMatrix, _ configuration: BayesianConfiguration = .init(),
    progress: (_ sweep: Int) -> Bool = { _ in true }
  ) throws(SimilarityError) {
    try configuration.validate()
    let standard = try StandardizedRatings(ratings)
    do {
      var sampler = try GibbsSampler(standard.byUser, configuration)
      var average = PosteriorAverage(sampler, configuration)
      for sweep in 1...configuration.burnIn + configuration.iterations {
        if sweep > configuration.burnIn {
          try sampler.sweep { average.addUserMeans($0) }
          average.addSweep(sampler)
        } else {
          try sampler.sweep()
        }
        guard progress(sweep) else { throw SimilarityError.cancelled }
      }
      posterior = try average.distilled()
    } catch let error as SimilarityError {
      throw error
    } catch {
      throw .unsolvable(reason: "\(error)")
    }
    self.configuration = configuration
    (globalMean, deviation, scale) = (standard.mean, standard.deviation, standard.scale)
  }

  /// The mean of all draws, and the deviation of draws and noise together.
  ///
  /// For an unknown user or film, the mean of all rows is used.
  public func estimate(row: Int?, column: Int?) -> RatingEstimate {
    let (mean, variance) = posterior.estimate(row: row, column: column)
    let rating = globalMean + deviation * mean
    return RatingEstimate(
      mean: min(max(rating, scale.lowerBound), scale.upperBound),
      deviation: deviation * variance.squareRoot())
  }
}
