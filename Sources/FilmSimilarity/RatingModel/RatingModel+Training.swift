public import FilmData
import LinearAlgebra

extension RatingModel {
  /// Takes over biases and factors, brought to the units of the ratings.
  ///
  /// - Parameters:
  ///   - trained: the factorization, of centred ratings.
  ///   - ratings: what the factors were trained on.
  ///   - films: the films of its columns, in their order.
  ///   - provenance: where the model comes from, for `model.json`.
  public init(
    _ trained: BiasedFactorization, of ratings: InteractionMatrix, films: FilmList,
    provenance: Provenance
  ) {
    let deviation = Float(trained.deviation)
    let width = trained.configuration.factors
    let regularization = trained.configuration.regularization
    func factors(_ side: Matrix) -> FactorRows {
      var factors = side.leadingColumns(width)
      factors.scale(by: deviation.squareRoot())
      return FactorRows(factors)
    }
    func bias(_ side: Matrix) -> StoredNumbers<Float> {
      StoredNumbers((0..<side.rowCount).map { deviation * side[$0, width] })
    }
    self.init(
      values: .ratings, method: "biased", users: ratings.users, films: films,
      filmIDs: ratings.films, globalMean: trained.globalMean, scale: trained.scale,
      // The training's λ is in units of the deviation σ: factors grow by √σ, biases by σ, errors by σ².
      penalty: RatingPenalty(
        regularization: regularization * trained.deviation,
        biasRegularization: regularization * BiasedFactorization.biasShare,
        frequencyExponent: trained.configuration.frequencyExponent),
      userFactors: factors(trained.users), itemFactors: factors(trained.films),
      userBias: bias(trained.users), itemBias: bias(trained.films), provenance: provenance)
  }

  /// Takes over factors of likes.
  ///
  /// - Parameters:
  ///   - trained: the factorization.
  ///   - likes: what the factors were trained on.
  ///   - films: the films of its columns, in their order.
  ///   - provenance: where the model comes from, for `model.json`.
  public init(
    _ trained: ImplicitALS, of likes: InteractionMatrix, films: FilmList, provenance: Provenance
  ) {
    let settings = trained.configuration
    self.init(
      values: .likes, method: "als", users: likes.users, films: films, filmIDs: likes.films,
      globalMean: 0, scale: nil,
      penalty: RatingPenalty(
        regularization: settings.regularization, biasRegularization: settings.regularization,
        frequencyExponent: settings.frequencyExponent,
        unobservedWeight: settings.unobservedWeight, alpha: settings.alpha),
      userFactors: FactorRows(trained.userFactors), itemFactors: FactorRows(trained.itemFactors),
      userBias: nil, itemBias: nil, provenance: provenance)
  }
}
