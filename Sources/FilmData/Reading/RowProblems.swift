/// Counts what was read of one input, and keeps the first few problems to name them.
public struct RowProblems: Sendable, Equatable {
  /// The input's name.
  public let path: String
  /// Which fields were used for what, in words; empty where that needs no saying.
  public var fieldsTaken = ""
  /// Rows that were used.
  public var goodCount = 0
  /// Rows that were skipped.
  public private(set) var badCount = 0
  /// Rows whose invalid UTF-8 was replaced by U+FFFD; they were used.
  public var repairedCount = 0
  /// Labels that were given and not understood; their rows were used without.
  public internal(set) var unreadLabels = UnreadValues()
  /// Whether no number was used as a label, since among them were some of an unknown coding.
  public internal(set) var numbersAreNoLabels = false
  /// Scores that were given and not read, where they were looked at; their rows were used without.
  public internal(set) var unreadScores = UnreadScores()
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

  /// Adds what was counted of a later part of the same input.
  public mutating func add(_ later: RowProblems) {
    goodCount += later.goodCount
    repairedCount += later.repairedCount
    badCount += later.badCount
    unreadLabels.add(later.unreadLabels)
    unreadScores.add(later.unreadScores)
    numbersAreNoLabels = numbersAreNoLabels || later.numbersAreNoLabels
    named.append(contentsOf: later.named.prefix(Self.namedLimit - named.count))
  }

  /// Whether rows were lost, or labels of rows that were used.
  public var hasFaults: Bool { badCount > 0 || unreadLabels.count > 0 }

  /// The error for an input of which no row could be used; `nil` where one could.
  public var failure: DataError? {
    guard goodCount == 0 else { return nil }
    guard let first = named.first else { return .empty(path) }
    return .noGoodRow(path: path, bad: badCount, first: first)
  }
}
