import FilmCatalogue
import FilmData
import FilmReports

/// The reviews of a film's page, and their filters.
struct FilmReviewsMaker {
  let page: TitlePage
  let request: SiteRequest
  let site: SiteReader
  let choice: ReviewChoice

  private var counts: ReviewCounts { page.reviewCounts }

  // MARK: Filters

  /// Whether fewer reviews are shown than there are.
  var isFiltered: Bool {
    [ReviewChoice.from, ReviewChoice.verdict, ReviewChoice.score, ReviewChoice.aspect]
      .contains { request.query[$0] != nil }
  }

  /// The page without filters.
  var clear: String {
    request.address(
      setting: [
        (ReviewChoice.from, nil), (ReviewChoice.verdict, nil), (ReviewChoice.score, nil),
        (ReviewChoice.aspect, nil), (ReviewChoice.all, nil), (ReviewChoice.review, nil),
      ], fragment: "#reviews")
  }

  var filters: [FilmView.FilterView] {
    guard page.criticsReviewCount + page.audienceReviewCount > 1 else { return [] }
    var filters = [
      filter(
        "From", ReviewChoice.from, all: counts.critics + counts.audience,
        [("critics", "Critics", counts.critics), ("audience", "Audience", counts.audience)]),
      filter(
        "Verdict", ReviewChoice.verdict, all: counts.anyVerdict,
        [("fresh", "Fresh", counts.fresh), ("rotten", "Rotten", counts.rotten)]),
      filter(
        "Score", ReviewChoice.score, all: counts.anyScore,
        [("scored", "Scored", counts.scored), ("predicted", "Predicted", counts.predicted)]),
      filter(
        "Speaks of", ReviewChoice.aspect, all: counts.anyAspect,
        counts.aspects.map { ($0.aspect, $0.aspect.capitalisedFirst, $0.count) }),
    ]
    filters.removeAll { $0.choices.count < 2 }
    return filters + [order]
  }

  /// A choice that would leave nothing is left out, unless it is the current one.
  private func filter(
    _ name: String, _ field: String, all: Int,
    _ choices: [(value: String, name: String, count: Int)]
  ) -> FilmView.FilterView {
    let current = request.query[field]
    let links = choices.filter { $0.count > 0 || $0.value == current }.map { choice in
      link(choice.name, field, choice.value, current, count: choice.count)
    }
    return FilmView.FilterView(
      name: name,
      choices: links.isEmpty ? [] : [link("All", field, nil, current, count: all)] + links)
  }

  private var order: FilmView.FilterView {
    let names: [(PageChoice.Order, String)] = [
      (.telling, "Most telling"), (.newest, "Newest"), (.best, "Best"), (.worst, "Worst"),
    ]
    return FilmView.FilterView(
      name: "Order",
      choices: names.map { order, name in
        var link = link(
          name, ReviewChoice.order, order == .telling ? nil : order.rawValue, nil, count: nil)
        link.isCurrent = choice.page.order == order
        return link
      })
  }

  private func link(
    _ name: String, _ field: String, _ value: String?, _ current: String?, count: Int?
  ) -> Link {
    Link(
      name,
      request.address(
        setting: [(field, value), (ReviewChoice.all, nil), (ReviewChoice.review, nil)],
        fragment: "#reviews"),
      count: count.map { Grouped.text($0) }, isCurrent: value == current)
  }

  // MARK: Reviews

  var groups: FilmView.ReviewGroups {
    let groups = [
      group("Critics’ reviews", page.criticsReviews, counts.critics, isCritics: true),
      group("Audience’s reviews", page.audienceReviews, counts.audience, isCritics: false),
    ].compactMap(\.self)
    var empty: String?
    if groups.isEmpty {
      empty = isFiltered ? "No review passes these filters." : "There is no review of it here."
    }
    return FilmView.ReviewGroups(groups: groups, empty: empty)
  }

  private func group(
    _ heading: String, _ reviews: [PageReview], _ count: Int, isCritics: Bool
  ) -> FilmView.ReviewGroup? {
    let isShown = isCritics ? choice.page.showsCritics : choice.page.showsAudience
    guard isShown, !reviews.isEmpty else { return nil }
    let first = choice.page.reviewOffset
    let range = first == 0 ? "\(reviews.count)" : "\(first + 1) to \(first + reviews.count)"
    return FilmView.ReviewGroup(
      heading: heading, count: Grouped.text(count),
      shown: reviews.count == count
        ? "all \(Grouped.text(count))" : "\(range) of \(Grouped.text(count))",
      isCritics: isCritics, reviews: reviews.map(view),
      more: more(reviews.count, of: count, isCritics: isCritics))
  }

  /// All reviews of one side, or the next of them.
  private func more(_ shown: Int, of count: Int, isCritics: Bool) -> Link? {
    let next = choice.page.reviewOffset + shown
    guard next < count else { return nil }
    let side = isCritics ? "critics" : "audience"
    let page = choice.showsAll ? next / ReviewChoice.wholeLimit + 1 : 1
    return Link(
      choice.showsAll ? "Next reviews" : "View all \(Grouped.text(count))",
      request.address(
        setting: [
          (ReviewChoice.from, side), (ReviewChoice.all, "\(page)"), (ReviewChoice.review, nil),
        ],
        fragment: "#reviews"))
  }

  private func view(_ review: PageReview) -> ReviewView {
    var view = ReviewView(review.review, words: review.words)
    view.opinions = review.aspects.map { opinion in
      ReviewView.Opinion(
        name: opinion.aspect, class: opinion.label,
        address: request.address(
          setting: [(ReviewChoice.aspect, opinion.aspect), (ReviewChoice.all, nil)],
          fragment: "#reviews"))
    }
    view.why = site.why(review.review.text)
    return view
  }
}

extension String {
  /// The text with a capital letter at its beginning.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
