/// Accuracy against coverage: the gain from labelling only reviews whose probability is clear.
///
/// At a margin d the reviews with |p − 0.5| ≥ d get a label; the others get none. Coverage is
/// the share that gets one, accuracy the share of these that is right. Curves with the same margins
/// add up.
///
/// R. El-Yaniv and Y. Wiener, "On the foundations of noise-free selective classification", Journal
/// of Machine Learning Research 11, 2010, https://jmlr.org/papers/v11/el-yaniv10a.html.
public struct CoverageCurve: Sendable, Hashable {
  /// The usual margins: 0, 0.05, … 0.45.
  public static let usualMargins = (0..<10).map { Double($0) / 20 }

  /// Coverage and accuracy at one margin.
  public struct Point: Sendable, Hashable {
    /// How far a probability must be from one half, 0..<0.5.
    public let margin: Double
    /// The number of reviews that get a label.
    public let count: Double
    /// The share of reviews that get a label, 0…1; `nil` without reviews.
    public let coverage: Double?
    /// The share of these whose label is right, 0…1; `nil` where none gets one.
    public let accuracy: Double?
  }

  /// The margins, ascending.
  public let margins: [Double]
  /// All examples, including those nearer to one half than every margin.
  public private(set) var total = 0.0
  /// Examples that reach a margin and not the next.
  private var counts: [Double]
  private var rights: [Double]

  /// Makes a curve of no example.
  ///
  /// - Precondition: the margins ascend.
  public init(margins: [Double] = usualMargins) {
    precondition(zip(margins, margins.dropFirst()).allSatisfy(<), "the margins do not ascend")
    self.margins = margins
    counts = Array(repeating: 0, count: margins.count)
    rights = counts
  }

  /// Adds one example.
  public mutating func add(probability: Double, isRight: Bool, weight: Double = 1) {
    total += weight
    // The same expression as in the command's neutral band, so that both agree on every review.
    let distance = (probability - 0.5).magnitude
    guard let place = margins.lastIndex(where: { distance >= $0 }) else { return }
    counts[place] += weight
    rights[place] += isRight ? weight : 0
  }

  /// Adds the examples of another curve with the same margins, each counted `times` times.
  public mutating func merge(_ other: CoverageCurve, times: Double = 1) {
    precondition(margins == other.margins, "curves with different margins do not add up")
    total += times * other.total
    for place in counts.indices {
      counts[place] += times * other.counts[place]
      rights[place] += times * other.rights[place]
    }
  }

  /// The points, by ascending margin.
  public var points: [Point] {
    var (count, right) = (0.0, 0.0)
    var points: [Point] = []
    for place in margins.indices.reversed() {
      count += counts[place]
      right += rights[place]
      points.append(
        Point(
          margin: margins[place], count: count, coverage: total > 0 ? count / total : nil,
          accuracy: count > 0 ? right / count : nil))
    }
    return points.reversed()
  }
}
