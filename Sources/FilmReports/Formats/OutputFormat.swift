import Bytes

/// How a result is written.
package enum OutputFormat: String, Sendable, CaseIterable {
  /// Aligned columns for people.
  case table
  /// JSON lines: an object a line.
  case jsonl
  /// One JSON document.
  case json
  /// Comma-separated values with a header (RFC 4180).
  case csv
  /// The same with tabs between the values.
  case tsv
  /// GitHub's Markdown.
  case markdown
  /// A page of HTML that needs nothing else.
  case html

  /// Whether it is lines of values with a separator between.
  package var isSeparated: Bool { self == .csv || self == .tsv }

  /// What is between the values of a line.
  var separator: UInt8 { self == .tsv ? ASCII.tab : ASCII.comma }
}
