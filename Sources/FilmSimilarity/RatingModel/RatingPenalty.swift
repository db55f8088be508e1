/// How the factors of people are regularized who were not in the training data of a ``RatingModel``.
///
/// With the films' side fixed, someone's factors x and bias b minimize over their n ratings r
/// ```
/// Σ (r − μ − b_i − b − x·y_i)² + n^ν (λ ‖x‖² + λ_b b²)
/// ```
/// as in the training of ``BiasedFactorization``, in units of the ratings; ν = 1 is that of Spark's MLlib. For likes
/// see ``FoldIn``.
public struct RatingPenalty: Sendable, Hashable {
  /// λ, the weight of the squared length of the factors.
  public var regularization: Double
  /// λ_b, that of the squared bias.
  public var biasRegularization: Double
  /// ν, the exponent by which both grow with the number of ratings, 0…1.
  public var frequencyExponent: Double
  /// The weight of a pair that is not liked relative to one that is; of likes alone.
  public var unobservedWeight: Double
  /// How much an interaction's value adds to its weight; of likes alone.
  public var alpha: Double

  /// Makes a penalty; the defaults are those of MLlib's ALS.
  public init(
    regularization: Double = 0.1, biasRegularization: Double = 0.1, frequencyExponent: Double = 1,
    unobservedWeight: Double = 1, alpha: Double = 0
  ) {
    (self.regularization, self.biasRegularization) = (regularization, biasRegularization)
    self.frequencyExponent = frequencyExponent
    (self.unobservedWeight, self.alpha) = (unobservedWeight, alpha)
  }

  /// No number of a model's description is larger: products of some of them stay finite.
  static let largest = 1e9

  /// Whether every number is in its range.
  var isSound: Bool {
    [regularization, biasRegularization, unobservedWeight].allSatisfy {
      $0 > 0 && $0 <= Self.largest
    }
      && (0...1).contains(frequencyExponent) && (0...Self.largest).contains(alpha)
  }
}
