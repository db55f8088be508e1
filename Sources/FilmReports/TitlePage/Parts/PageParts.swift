package import FilmCatalogue
package import FilmData

/// The sections of a title page, in their order.
struct PageParts {
  /// Sections side by side where there is room; a film may have none for one side.
  struct Spread {
    var left: [PageSection]
    var right: [PageSection] = []

    var isEmpty: Bool { left.isEmpty && right.isEmpty }
  }

  let page: TitlePage
  let choice: PageChoice
  /// Whether everything is shown; a terminal's page shows the most important.
  let isWhole: Bool

  /// The sections that have content.
  var spreads: [Spread] {
    [
      Spread(left: meters.critics, right: meters.audience),
      Spread(left: ImportAdvice(page: page).sections),
      Spread(left: places.offers + places.synopsis, right: ConsensusPart(page: page).sections),
      Spread(left: AspectPart(page: page, isWhole: isWhole).sections),
      Spread(left: reviews.critics, right: reviews.audience),
      Spread(left: charts.ratings, right: charts.years),
      Spread(left: SimilarPart(page: page).sections, right: credits.sections),
      Spread(left: FactPart(page: page).sections, right: MinePart(mine: page.mine).sections),
      Spread(left: GapPart(gaps: page.gaps).sections),
    ].filter { !$0.isEmpty }
  }

  private var meters: MeterPart { MeterPart(page: page) }
  private var places: StoryPart { StoryPart(page: page) }
  private var reviews: ReviewPart { ReviewPart(page: page, choice: choice) }
  private var charts: ChartPart { ChartPart(page: page) }
  private var credits: CreditPart { CreditPart(credits: page.credits, isWhole: isWhole) }
}

extension PageSection {
  /// A section with rows, or none without.
  static func rows(_ title: String, note: String = "", _ rows: [PageRow]) -> [PageSection] {
    blocks(title, note: note, rows.map { .row($0) })
  }

  /// A section with these blocks, or none without.
  static func blocks(_ title: String, note: String = "", _ blocks: [PageBlock]) -> [PageSection] {
    blocks.isEmpty ? [] : [PageSection(title: title, note: note, blocks: blocks)]
  }
}

extension TitlePage {
  /// What the best source says of a fact.
  package func fact(_ name: FilmFact) -> PageFact? { facts.first { $0.name == name } }
}
