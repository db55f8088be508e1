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
  /// GitHub's Markdown.
  case markdown
}
