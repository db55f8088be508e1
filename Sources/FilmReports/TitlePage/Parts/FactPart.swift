import FilmCatalogue
import FilmData

/// Facts and awards.
struct FactPart {
  let page: TitlePage

  /// Facts that have a part of their own, or belong to another.
  private static let elsewhere: Set<FilmFact> = [.synopsis, .consensus, .releaseWidth, .imdbVotes]

  var sections: [PageSection] {
    let facts = page.facts.filter { !Self.elsewhere.contains($0.name) && !$0.values.isEmpty }
    var sources: [FactSource] = []
    // "A table" names nobody.
    for fact in facts where fact.source != .table && !sources.contains(fact.source) {
      sources.append(fact.source)
    }
    return PageSection.rows(
      "Facts", note: sources.isEmpty ? "" : "by " + sources.map(\.title).joined(separator: ", "),
      facts.map(row) + AwardRows(awards: page.awards).rows)
  }

  private func row(_ fact: PageFact) -> PageRow {
    var text = fact.name.reading(fact.values)
    if fact.name == .releaseTheatres, let width = page.fact(.releaseWidth) {
      text += ", " + width.name.reading(width.values)
    }
    if fact.name == .imdbRating, let votes = page.fact(.imdbVotes) {
      text += " of \(votes.name.reading(votes.values)) votes"
    }
    return PageRow(label: fact.name.title, text: text, detail: disagreement(fact))
  }

  /// "by filmlab; IMDb has 1 h 47 min".
  private func disagreement(_ fact: PageFact) -> String {
    guard !fact.others.isEmpty else { return "" }
    return
      (["by \(fact.source.title)"]
      + fact.others.map { "\($0.source.title) has \(fact.name.reading($0.values))" })
      .joined(separator: "; ")
  }
}
