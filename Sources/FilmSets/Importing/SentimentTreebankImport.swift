internal import FilmData

/// The Stanford Sentiment Treebank: sentences in one table, phrases (all sentences among them) with
/// their numbers in a second, the numbers' values in a third.
///
/// The first two spell sentences differently: the first writes brackets as `-LRB-` and `-RRB-`, and
/// its UTF-8 was once read as Latin-1.
struct SentimentTreebankImport {
  let folder: String

  static let files = [
    "datasetSentences.txt", "datasetSplit.txt", "dictionary.txt", "sentiment_labels.txt",
  ]

  /// The values from 0 to 1 that its authors call neutral; below is negative, above positive.
  static let neutral = (above: 0.4, upTo: 0.6)

  func write(to rows: RowWriter) throws {
    let values = try self.values()
    let splits = try self.splits()
    let path = "\(folder)/datasetSentences.txt"
    var problems = RowProblems(path: path)
    try SetText.forEachLine(of: path) { line, text in
      guard let (number, sentence) = Self.split(text, at: "\t"),
        Int(number) != nil
      else { return true }
      let repaired = Self.repaired(sentence)
      if let value = values[repaired], let score = Double(value) {
        problems.goodCount += 1
        rows.add(
          ImportedReview(
            id: number, split: splits[number],
            freshness: Self.freshness(score), score: SetText.percent(score),
            text: repaired))
      } else {
        problems.add(RowProblem(line: line, reason: .unlistedSentence(table: "dictionary.txt")))
      }
      return !rows.isStopped
    }
    rows.summary.problems.append(problems)
    if let failure = problems.failure, !rows.isStopped { throw failure }
  }

  static func freshness(_ value: Double) -> Freshness? {
    value > neutral.upTo ? .fresh : value <= neutral.above ? .rotten : nil
  }

  /// The value of each phrase, as its table writes it.
  private func values() throws -> [String: String] {
    var byNumber: [String: String] = [:]
    try SetText.forEachLine(of: "\(folder)/sentiment_labels.txt") { _, line in
      if let (number, value) = Self.split(line, at: "|") {
        byNumber[number] = value
      }
      return true
    }
    var values: [String: String] = [:]
    try SetText.forEachLine(of: "\(folder)/dictionary.txt") { _, line in
      if let (phrase, number) = Self.split(line, at: "|") {
        values[Self.repaired(phrase)] = byNumber[number]
      }
      return true
    }
    return values
  }

  /// The part that each sentence is in.
  private func splits() throws -> [String: String] {
    let names = ["1": "train", "2": "test", "3": "dev"]
    var splits: [String: String] = [:]
    try SetText.forEachLine(of: "\(folder)/datasetSplit.txt") { _, line in
      if let (number, split) = Self.split(line, at: ",") {
        splits[number] = names[split]
      }
      return true
    }
    return splits
  }

  /// The parts of a line before and after its last separator.
  private static func split(_ line: String, at separator: Character) -> (String, String)? {
    guard let index = line.lastIndex(of: separator) else { return nil }
    return (String(line[..<index]), String(line[line.index(after: index)...]))
  }

  /// A sentence as the dictionary spells it: brackets, letters beyond ASCII, blanks.
  static func repaired(_ text: String) -> String {
    var repaired = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{C2}" || scalar == "\u{C3}", let next = rest.first?.value,
        (0x80...0xBF).contains(next),
        let joined = Unicode.Scalar((scalar.value & 0x1F) << 6 | (next & 0x3F))
      {
        rest.removeFirst()
        repaired.append(joined == "\u{A0}" ? " " : joined)
      } else if scalar == "\u{A0}" {
        repaired.append(" ")
      } else if scalar != "\u{C2}" {
        repaired.append(scalar)
      }
    }
    return String(repaired).split(separator: " ").map { word in
      word == "-LRB-" ? "(" : word == "-RRB-" ? ")" : String(word)
    }.joined(separator: " ")
  }
}
