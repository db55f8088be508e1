/// A row that could not be used, and why.
public struct RowProblem: Sendable, Equatable {
  /// The line where the row begins, from 1.
  public var line: Int
  /// What is wrong with it, without the place.
  public var reason: String

  /// Makes a problem.
  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}

/// Counts what was read of one input, and keeps the first few problems to name them.
public struct RowProblems: Sendable, Equatable {
  /// The input's name.
  public let path: String
  /// Which fields were taken for what, in words; empty where that needs no saying.
  public var fieldsTaken = ""
  /// Rows that were used.
  public var goodCount = 0
  /// Rows that were skipped.
  public private(set) var badCount = 0
  /// Rows whose invalid UTF-8 was replaced by U+FFFD; they were used.
  public var repairedCount = 0
  /// Labels that were given and not understood; their rows were used without.
  public internal(set) var unreadLabels = UnreadValues()
  /// Whether no number was taken for a label, since among them were some of an unknown coding.
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
    if named.count < RowProblems.namedLimit { named.append(problem) }
  }

  /// Adds what was counted of a later part of the same input.
  public mutating func add(_ later: RowProblems) {
    goodCount += later.goodCount
    repairedCount += later.repairedCount
    badCount += later.badCount
    unreadLabels.add(later.unreadLabels)
    unreadScores.add(later.unreadScores)
    numbersAreNoLabels = numbersAreNoLabels || later.numbersAreNoLabels
    named.append(contentsOf: later.named.prefix(RowProblems.namedLimit - named.count))
  }

  /// What was read as lines for people: the fields taken, the first bad rows by file and line, the
  /// rest counted.
  public var lines: [String] {
    var lines = fieldsTaken.isEmpty ? [] : ["\(path): \(fieldsTaken)"]
    lines += named.map { "\(path):\($0.line): skipped: \($0.reason)" }
    if badCount > named.count { lines.append("\(path): \(badCount - named.count) more skipped") }
    if repairedCount > 0 {
      let rows = repairedCount == 1 ? "1 row" : "\(repairedCount) rows"
      lines.append(
        "\(path): \(rows) held invalid UTF-8, read as U+FFFD; if the file is "
          + "WINDOWS-1252 (Latin-1), convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE")
    }
    if unreadLabels.count > 0 {
      lines.append("\(path): \(unreadLabels.sentence("label"))\(labelAdvice)")
    }
    if let scores = unreadScores.sentence { lines.append("\(path): \(scores)") }
    return lines
  }

  /// What to do about labels that were not understood.
  private var labelAdvice: String {
    if numbersAreNoLabels {
      return "; the numbers among them are not 1 and 0 alone, so that none was taken for a label: "
        + "convert them to fresh and rotten, or name another field with --label-field"
    }
    let words = "; fresh/rotten, positive/negative, 1/0 are"
    guard Double(unreadLabels.firstText) != nil else { return words }
    return words + "; if 1 means anything else here, convert the labels"
  }

  /// Whether rows were lost, or labels of rows that were used.
  public var hasFaults: Bool { badCount > 0 || unreadLabels.count > 0 }

  /// The error for an input of which no row could be used; `nil` where one could.
  public var failure: DataError? {
    guard goodCount == 0 else { return nil }
    guard let first = named.first else { return .empty(path) }
    return .noGoodRow(path: path, bad: badCount, first: "line \(first.line): \(first.reason)")
  }
}
