import FilmData
import _FilmTestSupport

@testable import FilmData

/// Everything that reading one input gave, good and bad.
struct ReadOutcome: Equatable {
  struct Row: Equatable {
    var line: Int
    /// The number among the rows.
    var row: Int
    var review: Review
    /// The bytes of every field, in the order of `ReviewField`, "" where there are none.
    var cells: [String]
  }

  var rows: [Row] = []
  var problems = RowProblems(path: "")
  var error: DataError?

  var texts: [String] { rows.map(\.review.text) }
  var lines: [Int] { rows.map(\.line) }
  var numbers: [Int] { rows.map(\.row) }
  var labels: [Freshness?] { rows.map(\.review.freshness) }
  var ratings: [Double?] { rows.map(\.review.rating) }

  /// Reads a file as a command would, in blocks of any size and with any number of workers.
  init(
    ofFile path: String, names: ReviewFieldNames = ReviewFieldNames(), bareScale: Double? = nil,
    blockSize: Int = BlockReader.usualBlockSize, jobs: Int = 1
  ) {
    do {
      let input = try ReviewInput(
        .file(path), names: names, bareScale: bareScale, blockSize: blockSize)
      problems = input.makeProblems()
      try OrderedBlocks.run(input.reader, jobs: jobs) {
        input.makeParser()
      } transform: { block, parser in
        var rows: [Row] = []
        let problems = parser.parse(block) { rows.append(Row($0)) }
        return (rows, problems)
      } emit: { rows, problems in
        self.rows += rows
        self.problems.add(problems)
      }
    } catch let error as DataError {
      self.error = error
    } catch {
      preconditionFailure("an error of another kind: \(error)")
    }
  }

  /// Reads bytes, by way of a file.
  init(
    of bytes: some Sequence<UInt8>, as name: String = "reviews",
    names: ReviewFieldNames = ReviewFieldNames(), bareScale: Double? = nil,
    blockSize: Int = BlockReader.usualBlockSize, jobs: Int = 1
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, as: name)
    self.init(
      ofFile: path, names: names, bareScale: bareScale, blockSize: blockSize, jobs: jobs)
  }

  /// Reads a text, by way of a file.
  init(
    of text: String, as name: String = "reviews", names: ReviewFieldNames = ReviewFieldNames(),
    bareScale: Double? = nil
  ) throws {
    try self.init(of: text.utf8, as: name, names: names, bareScale: bareScale)
  }
}

extension ReadOutcome.Row {
  fileprivate init(_ row: ReviewRow) {
    line = row.line
    self.row = row.row
    review = row.review
    cells = ReviewField.allCases.map { String(decoding: row[$0].bytes, as: UTF8.self) }
  }
}

extension RowProblem {
  /// The problem on one line, as the tests compare it.
  var text: String { "\(line): \(reason)" }
}
