/// A receiver of notes: lines for people that are not results.
protocol NoteTaking {
  /// Writes a line, unless the user declined notes.
  func note(_ line: String)
}
