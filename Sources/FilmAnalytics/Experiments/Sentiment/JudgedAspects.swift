import Bytes
import FilmData
import FilmSentiment
import FoundationEssentials

/// A text with what people find praised and blamed in it.
struct JudgedAspects: Sendable {
  /// Praise or blame of an aspect, `acting+`.
  typealias Opinion = String

  var text: String
  /// What all annotators find.
  var opinions: Set<Opinion>
  /// What at least one of them finds, `opinions` among it.
  var possible: Set<Opinion>

  private struct Row: Decodable {
    var text: String
    var aspects: [String]
    var aspectsEither: [String]?
  }

  /// Every opinion, in the order of the aspects, praise first.
  static let all: [Opinion] = Aspect.allCases.flatMap { [$0.rawValue + "+", $0.rawValue + "-"] }

  /// Reads JSON lines with `text`, `aspects`, and perhaps `aspects_either`.
  ///
  /// - Returns: the texts, and what was read of the file; a bad row is left out and counted.
  /// - Throws: `DataError` where the file cannot be read or has no good row.
  static func read(_ path: String) throws -> (rows: [Self], problems: RowProblems) {
    let source = try ByteSource(Input(argument: path))
    var problems = RowProblems(path: source.name)
    var rows: [Self] = []
    let known = Set(all)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let lines = try source.readToEnd().split(
      separator: ASCII.lineFeed, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(ASCII.isBlank) {
      guard let row = try? decoder.decode(Row.self, from: Data(line)) else {
        problems.add(
          RowProblem(
            line: index + 1,
            reason: .brokenJSON(reason: "an object with \"text\" and a list \"aspects\" is needed"))
        )
        continue
      }
      let opinions = Set(row.aspects)
      let possible = opinions.union(row.aspectsEither ?? [])
      if let unknown = possible.subtracting(known).min() {
        problems.add(
          RowProblem(line: index + 1, reason: .notAspect(text: unknown.quotable())))
        continue
      }
      problems.goodCount += 1
      rows.append(Self(text: row.text, opinions: opinions, possible: possible))
    }
    if let failure = problems.failure { throw failure }
    return (rows, problems)
  }
}
