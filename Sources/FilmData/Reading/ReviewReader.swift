/// Reads the reviews of files, in order, as values.
///
/// ```swift
/// var reader = ReviewReader()
/// try reader.read(.file("reviews.jsonl.gz")) { review in print(review.text) }
/// print(reader.problems.map(\.badCount))
/// ```
///
/// Streams: memory does not grow with the input. Bad rows are skipped, counted and named in
/// ``problems``; the good rows around them are never lost.
public struct ReviewReader {
  /// The best score if scores are bare numbers, which have no scale of their own.
  public var bareScale: Double?
  /// What was read of each input, good and bad.
  public private(set) var problems: [RowProblems] = []

  /// The names of all fields of the last input read.
  package private(set) var keys: [String] = []

  private let names: ReviewFieldNames
  private var needsText = true

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - textField: the field with the text, if it has an unusual name.
  ///   - bareScale: the best score if scores are bare numbers.
  public init(textField: String? = nil, bareScale: Double? = nil) {
    names = ReviewFieldNames(given: textField.map { [.text: $0] } ?? [:])
    self.bareScale = bareScale
  }

  /// Makes a reader.
  ///
  /// - Parameter needsText: whether a row without text is a bad one.
  package init(names: ReviewFieldNames, bareScale: Double?, needsText: Bool = true) {
    self.names = names
    self.needsText = needsText
    self.bareScale = bareScale
  }

  /// Reads one input to its end.
  ///
  /// - Throws: ``DataError`` where it cannot be opened, breaks off, or has no good row.
  public mutating func read(_ input: Input, each: (Review) -> Void) throws(DataError) {
    try readRows(input) { each($0.review) }
  }

  /// Reads one input to its end, row by row, without a value per review.
  package mutating func readRows(_ input: Input, each: (ReviewRow) -> Void) throws(DataError) {
    let opened = try ReviewInput(
      input, names: names, bareScale: bareScale, needsText: needsText)
    keys = opened.keys
    let parser = opened.makeParser()
    let block = RecordBlock()
    var seen = opened.makeProblems()
    defer { problems.append(seen) }
    while try opened.reader.fill(block) {
      seen.add(parser.parse(block, row: each))
    }
    if let failure = seen.failure { throw failure }
  }
}
