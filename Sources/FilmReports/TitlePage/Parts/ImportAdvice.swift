import FilmCatalogue

/// What the page of a film without reviews says instead.
struct ImportAdvice {
  let page: TitlePage

  var sections: [PageSection] {
    guard page.criticsReviewCount + page.audienceReviewCount == 0 else { return [] }
    let hasMeters = page.meters.critics.count + page.meters.audience.count > 0
    let row = PageRow(
      label: "Reviews",
      text: hasMeters ? "None here, only their counts." : "None yet.",
      detail: "“filmlab import FILE” brings in reviews, ratings and facts of your own.")
    return PageSection.rows("", [row])
  }
}
