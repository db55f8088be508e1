import FilmCatalogue

/// Similar titles.
struct SimilarPart {
  let page: TitlePage

  /// The headings of the two numbers of each title.
  static let headings = ["Tomatometer", "Popcornmeter"]

  var sections: [PageSection] {
    page.similar.isEmpty
      ? []
      : PageSection.blocks(
        "Similar titles", note: Self.headings.joined(separator: "  "), [.films(page.similar)])
  }
}

extension PageSimilarFilm {
  /// Both meters, in the order of the headings.
  var meters: [(figure: String, tone: PageTone)] {
    [
      (figure(critics.percentage), critics.state.map { $0 == .rotten ? .bad : .good } ?? .neither),
      (figure(audience.percentage), audience.state.map { $0 == .stale ? .bad : .good } ?? .neither),
    ]
  }

  private func figure(_ percentage: Int?) -> String { percentage.map { "\($0) %" } ?? "–" }
}
