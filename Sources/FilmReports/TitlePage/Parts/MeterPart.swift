import FilmCatalogue

/// The meters of a title page as bars.
struct MeterPart {
  let page: TitlePage

  private var meters: FilmMeters { page.meters }

  private static let tooFew = "too few to tell"

  /// The Tomatometer, and that of top critics.
  var critics: [PageSection] {
    var blocks: [PageBlock] = []
    if meters.critics.count > 0 {
      blocks.append(.bar(bar("Tomatometer", meters.critics, page.criticsOrigin)))
    }
    if meters.topCritics.count > 0 {
      blocks.append(.bar(bar("Top critics", meters.topCritics, .catalogue)))
    }
    if meters.reviewsWithoutVerdict > 0 {
      blocks.append(
        .row(
          PageRow(
            text: "",
            detail:
              "\(Grouped.text(meters.reviewsWithoutVerdict, "review")) without a verdict count in no meter"
          )))
    }
    return PageSection.blocks("", blocks)
  }

  /// The Popcornmeter.
  var audience: [PageSection] {
    let meter = meters.audience
    guard meter.count > 0 else { return [] }
    let bar = PageBar(
      label: "Popcornmeter", share: meter.percentage.map { Double($0) / 100 },
      words: meter.state?.title ?? Self.tooFew,
      tone: meter.state.map { $0 == .stale ? .bad : .good } ?? .neither,
      details: MeterWords.parts(meter) + origin(page.audienceOrigin))
    return PageSection.blocks("", [.bar(bar)])
  }

  /// Whose counts they are, if not those of the catalogue.
  private func origin(_ origin: PageOrigin) -> [String] {
    origin == .model ? ["as the bundled films have it"] : []
  }

  private func bar(_ label: String, _ meter: CriticsMeter, _ whose: PageOrigin) -> PageBar {
    PageBar(
      label: label, share: meter.percentage.map { Double($0) / 100 },
      words: meter.state?.title ?? Self.tooFew,
      tone: meter.state.map { $0 == .rotten ? .bad : .good } ?? .neither,
      details: MeterWords.parts(meter) + origin(whose))
  }
}
