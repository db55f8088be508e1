/// What texts of one domain start from, besides the model's bias: audiences, say, praise less often
/// than critics.
public struct DomainBias: Sendable, Hashable, Codable {
  /// Log-odds of fresh.
  public var valence: Double
  /// The same for the rating's score.
  public var ratingWeight: Double

  /// Makes a bias.
  public init(valence: Double, ratingWeight: Double) {
    self.valence = valence
    self.ratingWeight = ratingWeight
  }
}
