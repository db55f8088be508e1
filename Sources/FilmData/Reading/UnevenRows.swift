/// Rows of a table that have other fields than its header: used as far as they can be told.
public struct UnevenRows: Sendable, Equatable {
  /// A number of rows, and the line of the first; 0 if there is none.
  public struct Count: Sendable, Equatable {
    /// How many.
    public private(set) var count = 0
    /// The line where the first begins, from 1.
    public private(set) var firstLine = 0

    mutating func add(line: Int) {
      if count == 0 { firstLine = line }
      count += 1
    }

    mutating func add(_ later: Count) {
      if count == 0 { firstLine = later.firstLine }
      count += later.count
    }

    /// `1 row has`, `3 rows have`.
    func words(_ one: String, _ many: String) -> String {
      count == 1 ? "1 row \(one)" : "\(count) rows \(many)"
    }

    /// `line 7`, `the first in line 7`.
    var place: String { count == 1 ? "in line \(firstLine)" : "the first in line \(firstLine)" }
  }

  /// Rows with fewer fields.
  public private(set) var short = Count()
  /// Rows with more fields than columns.
  public private(set) var long = Count()
  /// Rows whose text has the delimiter in it without quotes.
  public private(set) var joined = Count()
  /// Rows that are the header again, which were passed over.
  public private(set) var headers = Count()
  /// Rows whose fields were not handed on, since the value of one is not JSON.
  public private(set) var unkept = Count()

  /// Starts counting.
  public init() {}

  mutating func add(_ kind: UnevenRow.Kind, line: Int) {
    switch kind {
    case .short: short.add(line: line)
    case .long: long.add(line: line)
    case .joined: joined.add(line: line)
    case .padded: break
    }
  }

  mutating func addHeader(line: Int) { headers.add(line: line) }

  mutating func addUnkept(line: Int) { unkept.add(line: line) }

  /// Adds those of a later part of the same input.
  mutating func add(_ later: UnevenRows) {
    short.add(later.short)
    long.add(later.long)
    joined.add(later.joined)
    headers.add(later.headers)
    unkept.add(later.unkept)
  }

  /// Whether fields are missing, too many or lost.
  public var hasFaults: Bool { short.count > 0 || long.count > 0 || unkept.count > 0 }

  /// What happened, a sentence each.
  public var sentences: [String] {
    var sentences: [String] = []
    if short.count > 0 {
      sentences.append(
        "\(short.words("has", "have")) fewer fields than the header, \(short.place); what is missing "
          + "counts as empty")
    }
    if long.count > 0 {
      sentences.append(
        "\(long.words("has", "have")) more fields than the header, \(long.place); those beyond it are not "
          + "read")
    }
    if joined.count > 0 {
      sentences.append(
        "\(joined.words("has", "have")) the delimiter in the text without quotes, \(joined.place); read as "
          + "text")
    }
    if headers.count > 0 {
      sentences.append(
        "\(headers.words("repeats", "repeat")) the header, \(headers.place); passed over")
    }
    if unkept.count > 0 {
      sentences.append(
        "\(unkept.words("has", "have")) a field that is not JSON, \(unkept.place); scored, but the fields "
          + "of the input are not kept")
    }
    return sentences
  }
}
