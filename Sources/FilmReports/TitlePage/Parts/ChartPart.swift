import FilmCatalogue
import FilmData

/// How ratings are distributed, and how fresh the film was in each year.
struct ChartPart {
  let page: TitlePage

  /// The most rows of years; more are taken together, so that the chart stays small.
  private static let rowLimit = 8

  var ratings: [PageSection] {
    let count = page.ratingHistogram.reduce(0, +)
    guard count > 0, page.ratingHistogram.count == 10 else { return [] }
    return PageSection.blocks(
      "Ratings", note: Grouped.text(count, "rating"), [.stars(page.ratingHistogram)])
  }

  var years: [PageSection] {
    // One year alone is the Tomatometer again.
    guard page.freshByYear.count > 1 else { return [] }
    return PageSection.blocks(
      "Fresh over time", note: "critics’ reviews by year",
      Self.spans(page.freshByYear).map { .bar($0) })
  }

  /// Spans of 1, 2, 5, 10, … years, as short as the limit allows.
  static func spans(_ years: [FreshYear]) -> [PageBar] {
    for length in [1, 2, 5, 10, 20, 50] {
      let groups = Dictionary(grouping: years) { $0.year / length }
      guard groups.count <= rowLimit || length == 50 else { continue }
      return groups.sorted { $0.key < $1.key }.map { key, years in
        bar(years, label: label(years.map(\.year), length))
      }
    }
    return []
  }

  private static func label(_ years: [Int], _ length: Int) -> String {
    guard let first = years.min(), let last = years.max() else { return "" }
    return first == last || length == 1 ? "\(first)" : "\(first)–\(last)"
  }

  private static func bar(_ years: [FreshYear], label: String) -> PageBar {
    let (fresh, count) = years.reduce((0, 0)) { ($0.0 + $1.fresh, $0.1 + $1.count) }
    let share = count > 0 ? Double(fresh) / Double(count) : nil
    let percentage = share.map { ($0 * 100).rounded() } ?? 0
    return PageBar(
      label: label, share: share, words: "\(Grouped.text(fresh)) of \(Grouped.text(count))",
      tone: percentage >= Double(Tomatometer.freshPercentage) ? .good : .bad)
  }
}
