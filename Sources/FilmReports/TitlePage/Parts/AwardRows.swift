import FilmData

/// Awards that were won, then nominations, a row for each ceremony.
struct AwardRows {
  let awards: [FilmAward]

  var rows: [PageRow] { rows("Won", wins: true) + rows("Nominated", wins: false) }

  private func rows(_ label: String, wins: Bool) -> [PageRow] {
    var ceremonies: [(name: String, categories: [String])] = []
    for award in awards where award.won == wins {
      let name = award.organisation + (award.year.map { " \($0)" } ?? "")
      let category = award.category + (award.name.isEmpty ? "" : " (\(award.name))")
      if let place = ceremonies.firstIndex(where: { $0.name == name }) {
        ceremonies[place].categories.append(category)
      } else {
        ceremonies.append((name, [category]))
      }
    }
    return ceremonies.enumerated().map { place, ceremony in
      PageRow(
        label: place == 0 ? label : "", text: ceremony.categories.joined(separator: ", "),
        detail: ceremony.name)
    }
  }
}
