package import Bytes
internal import CSimdjson

/// How the reviews of one input are laid out.
package enum ReviewLayout: Sendable {
  /// One JSON object per line.
  case jsonLines
  /// Delimited text; the header's names in order.
  case delimited(DelimitedDialect, header: [String])

  var header: [String]? {
    if case .delimited(_, let header) = self { header } else { nil }
  }
}

/// Parses blocks of rows; one type for JSON lines, one for delimited text.
protocol BlockParser: AnyObject {
  func parse(
    _ block: RecordBlock, row: (ReviewRow) -> Void, problem: (RowProblem) -> Void
  ) -> ParseTally
}

/// What parsing a block found out besides its rows.
struct ParseTally {
  var repairedCount = 0
}

/// Parses blocks of rows into reviews; each worker has its own.
package final class ReviewParser {
  private let parser: any BlockParser
  private let path: String
  private let labelNumbers: LabelNumbers

  package init(
    _ layout: ReviewLayout, names: ReviewFieldNames, bareScale: Double?,
    labelNumbers: LabelNumbers = .usual, path: String, needsText: Bool = true
  ) {
    self.path = path
    self.labelNumbers = labelNumbers
    switch layout {
    case .jsonLines:
      parser = JSONReviewParser(
        names: names, bareScale: bareScale, labelNumbers: labelNumbers, needsText: needsText)
    case .delimited(let dialect, let header):
      parser = DelimitedReviewParser(
        dialect, header: header, names: names, bareScale: bareScale, labelNumbers: labelNumbers)
    }
  }

  /// Hands out the block's good rows in order and counts the bad ones.
  package func parse(_ block: RecordBlock, row: (ReviewRow) -> Void) -> RowProblems {
    var problems = RowProblems(path: path)
    problems.numbersAreNoLabels = labelNumbers == .untrusted
    for problem in block.problems { problems.add(problem) }
    var good = 0
    let tally = parser.parse(
      block,
      row: {
        good += 1
        if $0.hasUnreadLabel { problems.unreadLabels.add($0[.freshness], line: $0.line) }
        row($0)
      },
      problem: { problems.add($0) })
    problems.goodCount = good
    problems.repairedCount = tally.repairedCount
    return problems
  }
}
