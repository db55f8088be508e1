/// A result that can be written in every format.
package protocol ResultText {
  /// The whole result as text, to its last line feed.
  ///
  /// - Parameter display: what people see it on; of no effect on the formats for programs.
  func text(_ format: OutputFormat, _ display: Display) -> String
}
