package import Bytes
internal import CSimdjson

/// How the reviews of one input are laid out.
package enum ReviewLayout: Sendable {
  /// One JSON object per line.
  case jsonLines
  /// Delimited text; the header's names in order.
  case delimited(DelimitedDialect, header: [String])
  /// A review on each line.
  case lines(LineNotation)

  var header: [String]? {
    if case .delimited(_, let header) = self { header } else { nil }
  }
}

/// Parses blocks of rows; one type for each kind of layout.
protocol BlockParser: AnyObject {
  func parse(
    _ block: RecordBlock, row: (ReviewRow) -> Void, problem: (RowProblem) -> Void
  ) -> ParseTally
}

/// What parsing a block found out besides its rows.
struct ParseTally {
  var repairedCount = 0
  var uneven = UnevenRows()
}

/// Parses blocks of rows into reviews; each worker has its own.
package final class ReviewParser {
  private let parser: any BlockParser
  private let path: String
  private let meaning: ValueMeaning

  /// - Parameter keptNames: the names of all fields, if rows hand them on.
  package init(
    _ layout: ReviewLayout, names: ReviewFieldNames, meaning: ValueMeaning = ValueMeaning(),
    path: String, needsText: Bool = true, keptNames: KeptNames? = nil
  ) {
    self.path = path
    self.meaning = meaning
    switch layout {
    case .jsonLines:
      parser = JSONReviewParser(
        names: names, meaning: meaning, needsText: needsText, keptNames: keptNames)
    case .delimited(let dialect, let header):
      parser = DelimitedReviewParser(
        dialect, header: header, names: names, meaning: meaning, needsText: needsText,
        keptNames: keptNames)
    case .lines(let notation):
      parser = LineReviewParser(notation, meaning: meaning, keptNames: keptNames)
    }
  }

  /// Hands out the block's good rows in order and counts the bad ones.
  package func parse(_ block: RecordBlock, row: (ReviewRow) -> Void) -> RowProblems {
    var problems = RowProblems(path: path)
    problems.numbersAreNoLabels = meaning.labelNumbers == .untrusted
    for problem in block.problems { problems.add(problem) }
    var good = 0
    var scores = UnreadScores()
    let tally = parser.parse(
      block,
      row: {
        good += 1
        if $0.hasUnreadLabel { problems.unreadLabels.add($0[.freshness], line: $0.line) }
        scores.add($0)
        row($0)
      },
      problem: { problems.add($0) })
    problems.goodCount = good
    problems.repairedCount = tally.repairedCount
    problems.uneven = tally.uneven
    problems.unreadScores = scores
    return problems
  }
}
