import FilmCatalogue

/// What reviews praise and blame.
struct AspectPart {
  let page: TitlePage
  let isWhole: Bool

  /// How many aspects a terminal's page shows with their phrases.
  private static let limit = 6
  /// The least share of praise that is green: that of a fresh film.
  private static let goodShare = 0.6

  var sections: [PageSection] {
    let aspects = page.aspects.filter { $0.praised + $0.blamed > 0 }
    guard !aspects.isEmpty else { return [] }
    // One more fits into the line that would name it.
    let count = isWhole || aspects.count == Self.limit + 1 ? aspects.count : Self.limit
    var blocks = aspects.prefix(count).map { PageBlock.bar(bar($0)) }
    let rest = aspects.dropFirst(count).map {
      "\($0.aspect) \($0.praised) of \($0.praised + $0.blamed)"
    }
    if !rest.isEmpty {
      blocks.append(.row(PageRow(label: "also", text: "", detail: rest.joined(separator: ", "))))
    }
    return [
      PageSection(
        title: "Praised and blamed", note: note, blocks: blocks, isDivisible: true)
    ]
  }

  /// The consensus counts critics alone, so the page says whose reviews these are.
  private var note: String {
    page.criticsReviewCount > 0 && page.audienceReviewCount > 0
      ? "share of praise, by critics and audience" : "share of praise"
  }

  private func bar(_ aspect: PageAspect) -> PageBar {
    PageBar(
      label: aspect.aspect, share: aspect.share,
      words: "\(aspect.praised) of \(aspect.praised + aspect.blamed)",
      tone: aspect.share >= Self.goodShare ? .good : .bad,
      phrases: [(aspect.praise, true), (aspect.blame, false)].compactMap { quotation, isPraise in
        quotation.map { PagePhrase(isPraise: isPraise, quotation: $0) }
      })
  }
}
