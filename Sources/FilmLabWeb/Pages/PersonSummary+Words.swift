import FilmCatalogue
import FilmReports

extension PersonSummary {
  /// What someone did: "director of 7 films, critic of 12 reviews".
  var inWords: String {
    var parts = self.parts.prefix(2).map { part in
      "\(part.role.title.lowercased()) of \(Grouped.text(part.films, "film"))"
    }
    if reviews > 0 { parts.append("critic of \(Grouped.text(reviews, "review"))") }
    return parts.joined(separator: ", ")
  }
}
