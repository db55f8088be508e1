import FilmCatalogue

/// What a page lacks for want of a model.
struct GapPart {
  let gaps: [PageGap]

  var sections: [PageSection] {
    PageSection.rows(
      "", gaps.map { PageRow(label: "Missing", text: Self.title($0.part), detail: $0.reason) })
  }

  private static func title(_ part: PageGap.Part) -> String {
    switch part {
    case .sentiment: "the reading of reviews: their telling words, what they praise and blame"
    case .aspects: "what reviews praise and blame"
    case .similar: "similar titles, and what the bundled films know"
    }
  }
}
