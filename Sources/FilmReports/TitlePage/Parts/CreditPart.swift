import FilmCatalogue
import FilmData

/// Who made a film, and in what else they had a part.
struct CreditPart {
  let credits: [PageCredit]
  let isWhole: Bool

  /// How many people of one role a terminal's page shows.
  private static let limit = 10

  var sections: [PageSection] {
    var named: Set<String> = []
    return PageSection.rows(
      "Cast and crew",
      FilmCredit.Role.allCases.flatMap { role in
        rows(credits.filter { $0.role == role }, role, &named)
      })
  }

  /// A row for each who has a part or other films, one for those between.
  private func rows(
    _ people: [PageCredit], _ role: FilmCredit.Role, _ named: inout Set<String>
  ) -> [PageRow] {
    let shown = isWhole || people.count == Self.limit + 1 ? people.count : Self.limit
    var rows: [PageRow] = []
    var plain: [String] = []
    func endPlain() {
      if !plain.isEmpty { rows.append(PageRow(text: plain.joined(separator: ", "))) }
      plain = []
    }
    for person in people.prefix(shown) {
      // Who wrote and directed has the same other films twice.
      let others = named.insert(person.name).inserted ? person.alsoIn : []
      guard person.character != nil || !others.isEmpty else {
        plain.append(person.name)
        continue
      }
      endPlain()
      rows.append(
        PageRow(
          text: person.name + (person.character.map { " as \($0)" } ?? ""),
          detail: others.isEmpty
            ? "" : "also in " + others.map(\.titleAndYear).joined(separator: ", ")))
    }
    if people.count > shown { plain.append("and \(people.count - shown) more") }
    endPlain()
    if !rows.isEmpty { rows[0].label = role.title }
    return rows
  }
}
