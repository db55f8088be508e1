/// How ratings are distributed: a column for each half star, its share below.
struct TerminalStars {
  let axis: PageAxis
  let counts: [Int]

  /// The stars of each column.
  static let labels = ["½", "1", "1½", "2", "2½", "3", "3½", "4", "4½", "5"]
  private static let height = 4
  /// Ratings that fill a column at least: one rating alone is then half a line high.
  private static let full = 8
  private static let widest = 6

  var lines: [String] {
    let total = counts.reduce(0, +)
    let width = max(2, min(Self.widest, (axis.textWidth + 1) / counts.count))
    let style = axis.style
    let columns = BlockBar.columns(counts, height: Self.height, width: width, least: Self.full)
    let labels = Self.labels.map { Padded.right($0, to: width) }.joined()
    let shares = counts.map { count in
      Padded.right(count == 0 ? "·" : Self.share(count, of: total), to: width)
    }.joined()
    return axis.lines([], columns)
      + axis.lines([PageAxis.Label("stars", .dim)], [labels])
      + axis.lines(
        [PageAxis.Label("per cent", .dim)],
        [style.apply(.dim, String(shares.trimming { $0 == " " }))])
  }

  private static func share(_ count: Int, of total: Int) -> String {
    let percentage = (100 * Double(count) / Double(total)).rounded()
    return percentage == 0 ? "<1" : "\(Int(percentage))"
  }
}

extension String {
  /// The text without the last characters that meet a condition.
  fileprivate func trimming(_ isNeedless: (Character) -> Bool) -> Substring {
    self[..<(lastIndex { !isNeedless($0) }.map { index(after: $0) } ?? startIndex)]
  }
}
