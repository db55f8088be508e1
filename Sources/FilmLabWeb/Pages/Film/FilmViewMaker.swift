import FilmCatalogue
import FilmData
import FilmReports

/// Puts the value of a film's page into the words of its template.
struct FilmViewMaker {
  let page: TitlePage
  let request: SiteRequest
  let site: SiteReader
  let choice: ReviewChoice

  func view() throws -> FilmView {
    let slug = try site.slug(of: page)
    let reviews = FilmReviewsMaker(page: page, request: request, site: site, choice: choice)
    let facts = FilmFactsMaker(page: page, site: site)
    let histogram = BarsView(ratings: page.ratingHistogram)
    let timeline = LineChartView(page.freshByYear, label: "Share of fresh reviews by year")
    return FilmView(
      frame: frame(slug), film: head(slug),
      tomatometer: MeterView(page.meters.critics, origin: page.criticsOrigin),
      topCritics: topCritics,
      popcornmeter: MeterView(page.meters.audience, origin: page.audienceOrigin),
      difference: difference, story: story, consensus: consensus,
      aspects: page.aspects.filter { $0.praised + $0.blamed > 0 }.map(aspect),
      filters: reviews.filters, isFiltered: reviews.isFiltered, clear: reviews.clear,
      reviews: reviews.groups, histogram: histogram, timeline: timeline,
      similar: try page.similar.map(site.card), credits: try facts.credits(),
      factsSource: facts.commonSource,
      facts: facts.facts,
      awards: facts.awards, offers: facts.offers, identifiers: facts.identifiers, mine: mine,
      gaps: page.gaps.map(\.reason), advice: advice,
      compare: "/compare?film=\(SiteAddress.escaped(slug))",
      charts: histogram != nil || timeline != nil)
  }

  private func frame(_ slug: String) -> Frame {
    let meter = page.meters.critics
    let figures = meter.percentage.map {
      "Tomatometer \($0) % of \(Grouped.text(meter.count, "review")). "
    }
    return site.frame(
      request, title: page.film.titleAndYear, canonical: SiteAddress.film(slug),
      description: (figures ?? "") + (page.consensus?.line ?? ""))
  }

  private func head(_ slug: String) -> FilmView.Head {
    let others = page.alternateTitles
    let shown = others.prefix(4).joined(separator: ", ")
    let more = others.count > 4 ? " and \(Grouped.text(others.count - 4)) more" : ""
    return FilmView.Head(
      title: page.film.title, year: page.film.year.map { "\($0)" }, address: SiteAddress.film(slug),
      poster: PosterView(
        title: page.film.title, year: page.film.year, genres: page.fact(.genres)?.values ?? []),
      alternate: others.isEmpty ? nil : "Also known as \(shown)\(more)",
      line: FilmFactsMaker(page: page, site: site).line, form: slug)
  }

  /// Where critics and the audience differ by more than a film's usual noise of ten points.
  private var difference: String? {
    guard let critics = page.meters.critics.percentage,
      let audience = page.meters.audience.percentage,
      abs(audience - critics) >= 10
    else { return nil }
    let points = "\(abs(audience - critics)) points"
    return audience > critics
      ? "The audience likes it \(points) more than critics do."
      : "Critics like it \(points) more than the audience does."
  }

  private var topCritics: FilmView.TopCritics? {
    let meter = page.meters.topCritics
    guard meter.count > 0 else { return nil }
    let (state, _) = MeterView.state(meter.state)
    return FilmView.TopCritics(
      meter: SmallMeter(meter),
      sentence: "Top critics: \(state), \(Grouped.text(meter.count, "review"))")
  }

  private var story: FilmView.Story? {
    page.fact(.synopsis).map {
      FilmView.Story(text: $0.values.joined(separator: " "), source: $0.source.title)
    }
  }

  private var consensus: FilmView.ConsensusView? {
    page.consensus.map {
      FilmView.ConsensusView(line: $0.line.sentence, quotation: $0.quotation.map(quote))
    }
  }

  /// The words, which lead to their review: it may not be among those that are shown.
  private func quote(_ quotation: Quotation) -> FilmView.Quote {
    let anchor = ReviewView.anchor(quotation.review)
    let shown = page.criticsReviews + page.audienceReviews
    let isShown = shown.contains { $0.review.number == quotation.review }
    let by = [quotation.author, quotation.publication].compactMap(\.self).joined(separator: ", ")
    return FilmView.Quote(
      text: quotation.text, by: by.isEmpty ? nil : by,
      address: isShown
        ? "#\(anchor)"
        : request.address(
          setting: [(ReviewChoice.review, "\(quotation.review)")], fragment: "#\(anchor)"))
  }

  private func aspect(_ aspect: PageAspect) -> FilmView.AspectView {
    let total = aspect.praised + aspect.blamed
    // The bar of the aspect that is spoken of most is the whole width: one of one is a short bar.
    let most = page.aspects.map { $0.praised + $0.blamed }.max() ?? total
    let scale = 100 / Double(max(1, most))
    return FilmView.AspectView(
      name: aspect.aspect, praised: aspect.praised, blamed: aspect.blamed, total: total,
      summary: Self.summary(aspect),
      width: scale * Double(aspect.praised), rest: scale * Double(aspect.blamed),
      praise: aspect.praise.map(quote), blame: aspect.blame.map(quote),
      address: request.address(
        setting: [(ReviewChoice.aspect, aspect.aspect), (ReviewChoice.all, nil)],
        fragment: "#reviews"))
  }

  /// How many reviews say what: one may do both, so the two do not add up to all.
  private static func summary(_ aspect: PageAspect) -> String {
    func side(_ count: Int, _ one: String, _ many: String) -> String? {
      count > 0 ? "\(count) \(count == 1 ? one : many) it" : nil
    }
    let sides = [
      side(aspect.praised, "praises", "praise"), side(aspect.blamed, "blames", "blame"),
    ].compactMap(\.self)
    return (aspect.blamed > aspect.praised ? sides.reversed() : sides).joined(separator: ", ")
  }

  private var mine: FilmView.MineView {
    let mine = page.mine
    func date(_ seconds: Int?) -> String? {
      seconds.map { PageDate.text(ReviewDate.text(seconds: $0)) }
    }
    return FilmView.MineView(
      stars: Stars.choices(chosen: mine.stars), rating: mine.stars.map { StarsText.text($0) },
      ratedOn: date(mine.ratingTime),
      review: mine.review.map { .init(text: $0, date: date(mine.reviewTime) ?? "") },
      isOnWatchlist: mine.isOnWatchlist)
  }

  private var advice: String? {
    guard page.criticsReviewCount + page.audienceReviewCount == 0 else { return nil }
    return page.meters.critics.count + page.meters.audience.count > 0
      ? "The catalogue has no review of it; the meters are counts of the bundled films. "
        + "Import reviews of your own to read them here."
      : "Nobody has reviewed it yet. Import reviews, or write the first one."
  }
}
