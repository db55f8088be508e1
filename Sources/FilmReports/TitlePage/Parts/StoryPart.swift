import FilmCatalogue
import FilmData

/// Where a film can be seen, and what it is about.
struct StoryPart {
  let page: TitlePage

  /// Offers, those of one way under its name.
  var offers: [PageSection] {
    var last = ""
    return PageSection.rows(
      "Where to watch",
      page.offers.sorted { $0.way < $1.way }.map { offer in
        let label = offer.way == last ? "" : offer.way
        last = offer.way
        return PageRow(
          label: label, text: offer.provider, detail: offer.price ?? "", link: offer.link)
      })
  }

  /// The synopsis of the best source.
  var synopsis: [PageSection] {
    guard let fact = page.fact(.synopsis) else { return [] }
    return PageSection.rows(
      "Synopsis", note: fact.source.title, fact.values.map { PageRow(text: $0) })
  }
}
