/// The settings of `BiasedFactorization`; the defaults are chosen on ratings of MovieLens 1M.
public struct BiasedConfiguration: Sendable, Hashable, Codable {
  /// Components of a user's and of a film's vector, without the bias; 1 or more.
  public var factors: Int
  /// Passes over users and films, 1 or more.
  public var iterations: Int
  /// The weight λ of the squared lengths, in units of the ratings' deviation, above 0.
  public var regularization: Double
  /// The exponent ν by which λ grows with the number of a row's ratings, 0…1.
  public var frequencyExponent: Double
  /// The seed of the initial factors.
  public var seed: UInt64
  /// The most threads used, `nil` for all processors; the result does not depend on it.
  public var threads: Int?

  /// Makes a configuration.
  public init(
    factors: Int = 30, iterations: Int = 8, regularization: Double = 1.1,
    frequencyExponent: Double = 0.5, seed: UInt64 = 42, threads: Int? = nil
  ) {
    self.factors = factors
    self.iterations = iterations
    self.regularization = regularization
    self.frequencyExponent = frequencyExponent
    self.seed = seed
    self.threads = threads
  }

  /// Checks every setting against its range.
  ///
  /// - Throws: `SimilarityError.invalidSetting` for the first that is outside its range.
  public func validate() throws(SimilarityError) {
    let ranges: [(String, Double, Bool, String)] = [
      ("factors", Double(factors), (1...1024).contains(factors), "from 1 to 1024"),
      ("iterations", Double(iterations), iterations >= 1, "1 or more"),
      (
        "regularization", regularization, regularization > 0 && regularization.isFinite, "above 0"
      ),
      (
        "frequency exponent", frequencyExponent, (0...1).contains(frequencyExponent),
        "from 0 to 1"
      ),
      ("threads", Double(threads ?? 1), (threads ?? 1) >= 1, "1 or more"),
    ]
    for (name, value, isAllowed, allowed) in ranges where !isAllowed {
      throw .invalidSetting(name: name, value: "\(value)", allowed: allowed)
    }
  }
}
