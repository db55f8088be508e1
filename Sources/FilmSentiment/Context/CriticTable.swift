import Bytes
import FilmData
import FoundationEssentials

/// Figures of critics by name, as a file `critics.tsv`.
///
///     critic	reviews	log_odds	ratings	rating_bias
///     Jane Example	412	0.31	380	0.02
///
/// Sorted by name, a header row, an end line. Columns may be in any order; `reviews` and `ratings`
/// may be left out and then count as 100.
public struct CriticTable: Sendable {
  /// The number of reviews of a critic for whom only the bias is given.
  static let assumedReviews = 100
  /// Critics with fewer reviews are not saved with a model.
  public static let minimumReviews = 20
  static let endLine = "# end"

  private var biases: [UInt64: CriticBias] = [:]
  private(set) var names: [UInt64: String] = [:]

  /// Makes a table without critics.
  public init() {}

  /// How many critics there are.
  public var count: Int { biases.count }

  /// The figures of a critic.
  public subscript(name: String) -> CriticBias? {
    get { ContextReview.key(name.utf8).flatMap { biases[$0] } }
    set {
      guard let key = ContextReview.key(name.utf8) else { return }
      biases[key] = newValue
      names[key] = newValue == nil ? nil : name
    }
  }

  subscript(key: UInt64) -> CriticBias? { biases[key] }

  /// Adds another table's critics; where both have one, the other's figures count.
  public mutating func override(by other: CriticTable) {
    biases.merge(other.biases) { $1 }
    names.merge(other.names) { $1 }
  }

  // MARK: Files

  /// Reads a table.
  ///
  /// - Throws: ``SentimentError`` naming the line that is wrong; `DataError` where there is no file.
  public init(contentsOf path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw DataError.noSuchFile(path)
    }
    var columns: Columns?
    let lines = String(decoding: data, as: UTF8.self).split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n"
    }
    for (index, line) in lines.enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard let known = columns else {
        columns = try Columns(header: fields, path: path, line: index + 1)
        continue
      }
      let (name, bias) = try known.read(fields, path: path, line: index + 1)
      self[name] = bias
    }
  }

  /// The index of each column.
  private struct Columns {
    var indices: [String: Int] = [:]

    init(header: [String], path: String, line: Int) throws(SentimentError) {
      for (index, name) in header.enumerated() { indices[name] = index }
      if indices["critic"] == nil || (indices["log_odds"] == nil && indices["rating_bias"] == nil) {
        throw .malformed(
          path: path, line: line,
          reason: "the header must name critic and log_odds or rating_bias, with tabs between")
      }
    }

    func read(
      _ fields: [String], path: String, line: Int
    ) throws(SentimentError) -> (String, CriticBias) {
      func number(_ column: String, else missing: Double) throws(SentimentError) -> Double {
        guard let index = indices[column], index < fields.count, !fields[index].isEmpty else {
          return missing
        }
        guard let number = Double(fields[index]), number.isFinite else {
          throw .malformed(
            path: path, line: line,
            reason: "\(column) is no number: \"\(fields[index].quotable())\"")
        }
        return number
      }
      guard let index = indices["critic"], index < fields.count, !fields[index].isEmpty else {
        throw .malformed(path: path, line: line, reason: "there is no critic's name")
      }
      let assumed = Double(CriticTable.assumedReviews)
      let counts = (
        try number("reviews", else: indices["log_odds"] == nil ? 0 : assumed),
        try number("ratings", else: indices["rating_bias"] == nil ? 0 : assumed)
      )
      guard (0...1e9).contains(counts.0), (0...1e9).contains(counts.1) else {
        throw .malformed(path: path, line: line, reason: "a count of reviews is out of range")
      }
      return (
        fields[index],
        CriticBias(
          reviews: Int(counts.0), logOdds: try number("log_odds", else: 0), ratings: Int(counts.1),
          ratingBias: try number("rating_bias", else: 0))
      )
    }
  }

  /// The table as a file.
  func write() -> ByteBuffer {
    let buffer = ByteBuffer(capacity: 64 * (count + 2))
    buffer.append("critic\treviews\tlog_odds\tratings\trating_bias\n")
    let sorted = names.sorted { $0.value.utf8.lexicographicallyPrecedes($1.value.utf8) }
    for (key, name) in sorted {
      guard let bias = biases[key] else { continue }
      buffer.append(name)
      buffer.append("\t\(bias.reviews)\t" as String)
      buffer.append(number: bias.logOdds, scale: 100)
      buffer.append("\t\(bias.ratings)\t" as String)
      buffer.append(number: bias.ratingBias, scale: 1000)
      buffer.append("\n")
    }
    buffer.append(Self.endLine + "\n")
    return buffer
  }
}
