/// The settings of `ImplicitALS`.
///
/// The defaults are those that Rendle, Krichene, Zhang and Koren (arXiv 2110.14037) found for
/// MovieLens, with the weight of unobserved entries for a million ratings; for twenty million, use
/// about 0.1 and a regularization of 0.003.
public struct ImplicitALSConfiguration: Sendable, Hashable, Codable {
  /// How a row's equations are solved.
  public enum Solver: String, Sendable, Hashable, Codable, CaseIterable {
    /// Exactly.
    case cholesky
    /// By a few steps from the row's previous factors; as good after all iterations, and faster.
    case conjugateGradients
    /// Exactly in blocks of 128 factors, for more than 256 of them (iALS++).
    case blocks
  }

  /// Components of a user's and of a film's vector, 1 or more.
  public var factors: Int
  /// Passes over users and films, 1 or more.
  public var iterations: Int
  /// The weight λ of the squared lengths, above 0.
  public var regularization: Double
  /// The exponent ν by which λ grows with the number of a row's entries, 0…1.
  public var frequencyExponent: Double
  /// The weight of a pair without interaction relative to one with it, above 0.
  public var unobservedWeight: Double
  /// How much an interaction's value r adds to its weight, c = 1 + alpha·r; 0 or more.
  public var alpha: Double
  /// How a row's equations are solved.
  public var solver: Solver
  /// The seed of the initial factors.
  public var seed: UInt64
  /// The most threads used, `nil` for all processors; the result does not depend on it.
  public var threads: Int?

  /// Makes a configuration.
  public init(
    factors: Int = 64, iterations: Int = 16, regularization: Double = 0.007,
    frequencyExponent: Double = 1, unobservedWeight: Double = 0.3, alpha: Double = 0,
    solver: Solver = .conjugateGradients, seed: UInt64 = 42, threads: Int? = nil
  ) {
    self.factors = factors
    self.iterations = iterations
    self.regularization = regularization
    self.frequencyExponent = frequencyExponent
    self.unobservedWeight = unobservedWeight
    self.alpha = alpha
    self.solver = solver
    self.seed = seed
    self.threads = threads
  }

  /// Checks every setting against its range.
  ///
  /// - Throws: `SimilarityError.invalidSetting` for the first that is outside its range.
  public func validate() throws(SimilarityError) {
    func require(
      _ condition: Bool, name: String, value: Any, allowed: String
    ) throws(SimilarityError) {
      guard condition else {
        throw .invalidSetting(name: name, value: "\(value)", allowed: allowed)
      }
    }
    try require(
      (1...4096).contains(factors), name: "factors", value: factors, allowed: "from 1 to 4096")
    try require(iterations >= 1, name: "iterations", value: iterations, allowed: "1 or more")
    try require(
      regularization > 0 && regularization.isFinite, name: "regularization",
      value: regularization, allowed: "above 0")
    try require(
      (0...1).contains(frequencyExponent), name: "frequency exponent", value: frequencyExponent,
      allowed: "from 0 to 1")
    try require(
      unobservedWeight > 0 && unobservedWeight.isFinite, name: "unobserved weight",
      value: unobservedWeight, allowed: "above 0")
    try require(alpha >= 0 && alpha.isFinite, name: "alpha", value: alpha, allowed: "0 or more")
    try require((threads ?? 1) >= 1, name: "threads", value: threads ?? 0, allowed: "1 or more")
  }
}
