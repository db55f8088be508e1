import FilmCatalogue
import FilmData

/// Reviews by critics and by the audience.
struct ReviewPart {
  let page: TitlePage
  let choice: PageChoice

  var critics: [PageSection] {
    section(
      "Critics’ reviews", page.criticsReviews, of: page.criticsReviewCount, choice.showsCritics)
  }

  var audience: [PageSection] {
    section(
      "Audience’s reviews", page.audienceReviews, of: page.audienceReviewCount,
      choice.showsAudience)
  }

  private func section(
    _ title: String, _ reviews: [PageReview], of count: Int, _ isShown: Bool
  ) -> [PageSection] {
    guard isShown, count > 0 else { return [] }
    var blocks = reviews.map { PageBlock.review(PageEntry($0)) }
    if blocks.isEmpty {
      let kind = choice.verdict.map { "\($0.rawValue) " } ?? ""
      blocks = [.row(PageRow(text: "", detail: "No \(kind)review among them."))]
    }
    return [
      PageSection(
        title: title, note: note(reviews.count, of: count), blocks: blocks, isDivisible: true)
    ]
  }

  /// "3 of 28 shown", with what was asked for.
  private func note(_ shown: Int, of count: Int) -> String {
    var parts = [
      shown < count
        ? "\(Grouped.text(shown)) of \(Grouped.text(count)) shown" : "all \(Grouped.text(count))"
    ]
    if let verdict = choice.verdict { parts.append("\(verdict.rawValue) only") }
    switch choice.order {
    case .telling: break
    case .newest: parts.append("newest first")
    case .best: parts.append("best first")
    case .worst: parts.append("worst first")
    }
    return parts.joined(separator: ", ")
  }
}
