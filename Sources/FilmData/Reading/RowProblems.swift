/// Counts what was read of one input, and keeps the first few problems to name them.
public struct RowProblems: Sendable, Equatable {
  /// The input's name.
  public let path: String
  /// Which fields were used for what, in words; empty if that is obvious.
  public var fieldsTaken = ""
  /// Rows that were used.
  public var goodCount = 0
  /// Rows that were skipped.
  public private(set) var badCount = 0
  /// Rows whose invalid UTF-8 was replaced by U+FFFD; they were used.
  public var repairedCount = 0
  /// Labels that were not understood; their rows were used without.
  public internal(set) var unreadLabels = UnreadValues()
  /// Whether no number was used as a label, since some were of an unknown coding.
  public internal(set) var numbersAreNoLabels = false
  /// Scores that could not be read, if a reader needed them; their rows were used without.
  public internal(set) var unreadScores = UnreadScores()
  /// Years of films that no film can have; their rows were used without.
  public internal(set) var unreadYears = UnreadValues()
  /// Rows that are of series, seasons, episodes or games instead of films; they were left out.
  public package(set) var seriesCount = 0
  /// Rows without a rating, where not every row needs one: films that were seen, reviews.
  public package(set) var unratedCount = 0
  /// Films of a file without any rating, which count as liked since someone chose to see them.
  public package(set) var chosenCount = 0
  /// Ratings that a later one of the same user and film replaces.
  public package(set) var replacedCount = 0
  /// The scale of the ratings, if the file has any whose scale is known.
  public package(set) var scale: RatingScale?
  /// Why an input that was not needed could not be read, a sentence; `nil` for others.
  public package(set) var fault: String?
  /// Rows with other fields than the header.
  public internal(set) var uneven = UnevenRows()
  /// The first bad rows, at most ``namedLimit``.
  public private(set) var named: [RowProblem] = []

  /// How many bad rows are named.
  public static let namedLimit = 5

  /// Starts counting.
  public init(path: String) { self.path = path }

  /// Counts a bad row.
  public mutating func add(_ problem: RowProblem) {
    badCount += 1
    if named.count < Self.namedLimit { named.append(problem) }
  }

  /// Adds the counts of a later part of the same input.
  public mutating func add(_ later: RowProblems) {
    goodCount += later.goodCount
    repairedCount += later.repairedCount
    badCount += later.badCount
    unreadLabels.add(later.unreadLabels)
    unreadScores.add(later.unreadScores)
    unreadYears.add(later.unreadYears)
    seriesCount += later.seriesCount
    chosenCount += later.chosenCount
    unratedCount += later.unratedCount
    replacedCount += later.replacedCount
    uneven.add(later.uneven)
    scale = scale ?? later.scale
    fault = fault ?? later.fault
    numbersAreNoLabels = numbersAreNoLabels || later.numbersAreNoLabels
    named.append(contentsOf: later.named.prefix(Self.namedLimit - named.count))
  }

  /// Whether rows were lost, or labels, scores or fields of rows that were used.
  public var hasFaults: Bool {
    badCount > 0 || fault != nil || unreadLabels.count > 0 || unreadScores.values.count > 0
      || uneven.hasFaults
  }

  /// The error for an input without a usable row; `nil` if there is one.
  public var failure: DataError? {
    guard goodCount == 0 else { return nil }
    guard let first = named.first else { return .empty(path) }
    return .noGoodRow(path: path, bad: badCount, first: first)
  }
}
