/// The settings of `BayesianFactorization`; the defaults are chosen on ratings of MovieLens 1M.
public struct BayesianConfiguration: Sendable, Hashable, Codable {
  /// Components of a user's and of a film's vector in a draw, without the bias; 1 or more.
  ///
  /// Two less than a multiple of 16 are the fastest: bias and rating fill the row up.
  public var factors: Int
  /// Sweeps over users and films that enter the average, 1 or more.
  public var iterations: Int
  /// Sweeps before those that are averaged, 0 or more.
  public var burnIn: Int
  /// Scales the weight of the priors of the side features, above 0: the more, the less they explain.
  public var regularization: Double
  /// ν: how alike the noise of different users' and films' ratings is, above 0; `nil` for equal.
  public var noiseFreedom: Double?
  /// The most users, and films, that become features of the other side, 0 or more.
  public var maximumFeatures: Int
  /// Components of the vectors in which the average of all draws is kept; `nil` for twice `factors`.
  public var distilledFactors: Int?
  /// The seed of everything random.
  public var seed: UInt64
  /// The most threads used, `nil` for all processors; the result does not depend on it.
  public var threads: Int?

  /// Makes a configuration.
  public init(
    factors: Int = 30, iterations: Int = 250, burnIn: Int = 30, regularization: Double = 1,
    noiseFreedom: Double? = 10, maximumFeatures: Int = 8000, distilledFactors: Int? = nil,
    seed: UInt64 = 42, threads: Int? = nil
  ) {
    self.factors = factors
    self.iterations = iterations
    self.burnIn = burnIn
    self.regularization = regularization
    self.noiseFreedom = noiseFreedom
    self.maximumFeatures = maximumFeatures
    self.distilledFactors = distilledFactors
    self.seed = seed
    self.threads = threads
  }

  /// Checks every setting against its range.
  ///
  /// - Throws: `SimilarityError.invalidSetting` for the first that is outside its range.
  public func validate() throws(SimilarityError) {
    let ranges: [(String, Double, Bool, String)] = [
      ("factors", Double(factors), (1...512).contains(factors), "from 1 to 512"),
      ("iterations", Double(iterations), iterations >= 1, "1 or more"),
      ("burn-in", Double(burnIn), burnIn >= 0, "0 or more"),
      (
        "regularization", regularization, regularization > 0 && regularization.isFinite, "above 0"
      ),
      (
        "noise freedom", noiseFreedom ?? 1,
        noiseFreedom.map { $0 > 0 && $0.isFinite } ?? true, "above 0"
      ),
      (
        "maximum features", Double(maximumFeatures), (0...40_000).contains(maximumFeatures),
        "from 0 to 40000"
      ),
      (
        "distilled factors", Double(distilledFactors ?? 1),
        (1...4096).contains(distilledFactors ?? 1), "from 1 to 4096"
      ),
      ("threads", Double(threads ?? 1), (threads ?? 1) >= 1, "1 or more"),
    ]
    for (name, value, isAllowed, allowed) in ranges where !isAllowed {
      throw .invalidSetting(name: name, value: "\(value)", allowed: allowed)
    }
  }
}
