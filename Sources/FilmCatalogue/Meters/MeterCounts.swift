/// Where the verdicts of a meter come from; the three add up to its count.
public struct MeterCounts: Sendable, Hashable, Codable {
  /// Verdicts and ratings that the reviewers stated.
  public var stated = 0
  /// Verdicts that were read off the reviewers' scores.
  public var fromScores = 0
  /// Verdicts that were predicted from the texts.
  public var predicted = 0

  /// Starts at zero.
  public init(stated: Int = 0, fromScores: Int = 0, predicted: Int = 0) {
    (self.stated, self.fromScores, self.predicted) = (stated, fromScores, predicted)
  }

  enum CodingKeys: String, CodingKey {
    case stated, predicted
    case fromScores = "from_scores"
  }

  mutating func add(_ basis: VerdictBasis, _ count: Int) {
    switch basis {
    case .none: break
    case .label: stated += count
    case .score: fromScores += count
    case .prediction: predicted += count
    }
  }
}
