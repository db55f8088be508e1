/// Bars of block characters.
enum BlockBar {
  /// The filled and the empty cells of a bar; only a share of 1 fills it, only one of 0 leaves it empty.
  static func cells(_ share: Double, width: Int) -> (filled: String, empty: String) {
    let share = share.isFinite ? min(1, max(0, share)) : 0
    var filled = Int((share * Double(width)).rounded())
    if share > 0, width > 1 { filled = max(1, filled) }
    if share < 1, width > 1 { filled = min(width - 1, filled) }
    return (
      String(repeating: "█", count: filled), String(repeating: "░", count: width - filled)
    )
  }

  /// Columns from left to right, from their highest line to their lowest.
  ///
  /// - Parameters:
  ///   - height: the most lines; each has eight steps, and a count above 0 has at least one.
  ///   - least: the count of a column of the whole height, if no count is higher, so that two do not look like many.
  ///   - width: columns of the terminal of each column, the last of which is a gap.
  static func columns(_ counts: [Int], height: Int, width: Int, least: Int = 1) -> [String] {
    guard let highest = counts.max(), highest > 0 else { return [] }
    let most = max(highest, least)
    let steps = counts.map { count in
      count > 0 ? max(1, Int((Double(count) / Double(most) * Double(8 * height)).rounded())) : 0
    }
    let lines = ((steps.max() ?? 0) + 7) / 8
    return (0..<min(height, max(1, lines))).reversed().map { line in
      let cells = steps.map { steps in
        let level = min(8, max(0, steps - 8 * line))
        return String(repeating: level == 0 ? " " : eighths[level - 1], count: width - 1) + " "
      }
      return cells.joined()
    }
  }

  private static let eighths: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
