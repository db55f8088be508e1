public import FilmSimilarity

extension RankingMethod {
  /// Settings of the methods as someone chooses them; what is `nil` is the method's default.
  public struct Choices: Sendable, Hashable {
    /// Latent dimensions of als.
    public var factors: Int?
    /// Passes of als over the data.
    public var iterations: Int?
    /// The L2 penalty of als, and of ease.
    public var regularization: Double?
    /// The weight of pairs that are not liked, of als.
    public var unobservedWeight: Double?
    /// How much a rating, or ln(1 + plays), adds to the weight of its pair, of als.
    public var alpha: Double?
    /// How als solves the equations of a row.
    public var solver: ImplicitALSConfiguration.Solver?
    /// The most threads; `nil` for all processors.
    ///
    /// The result does not depend on it.
    public var threads: Int?

    /// The defaults.
    public init() {}

    /// The settings in full.
    ///
    /// - Parameter weighted: whether the values are weights, as plays are: alpha is 1 then by default.
    public func settings(weighted: Bool) -> Settings {
      var settings = Settings()
      settings.als.factors = factors ?? settings.als.factors
      settings.als.iterations = iterations ?? settings.als.iterations
      settings.als.regularization = regularization ?? settings.als.regularization
      settings.als.unobservedWeight = unobservedWeight ?? settings.als.unobservedWeight
      settings.als.alpha = alpha ?? (weighted ? 1 : settings.als.alpha)
      settings.als.solver = solver ?? settings.als.solver
      settings.easeRegularization = regularization
      settings.threads = threads
      return settings
    }
  }
}
