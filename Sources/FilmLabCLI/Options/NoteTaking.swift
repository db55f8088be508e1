/// What takes notes: lines for people that are not results.
protocol NoteTaking {
  /// Writes a line, unless notes are not wanted.
  func note(_ line: String)
}
