import Bytes

/// How ratings are distributed, in HTML: a column for each half star.
struct HTMLStars {
  let counts: [Int]

  var html: String {
    let most = Double(max(1, counts.max() ?? 1))
    let total = counts.reduce(0, +)
    let columns = zip(TerminalStars.labels, counts).map { label, count in
      let height = DecimalText.text(100 * Double(count) / most, digits: 1)
      let share = Percent.text(count, of: total)
      return
        "<li title=\"\(Grouped.text(count, "rating"))\"><span><i style=\"height:\(height)%\"></i></span>"
        + "<b>\(label)</b><small>\(share)</small></li>\n"
    }
    return "<ol class=\"stars\">\n\(columns.joined())</ol>\n"
  }
}
