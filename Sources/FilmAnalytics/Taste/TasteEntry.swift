import FilmData

/// A row of someone's ratings before its file's scale is known.
struct TasteEntry {
  let line: Int
  let key: String?
  /// Whose identifier the key is, if the column's name says that.
  let keyKind: FilmIDKind?
  let title: String?
  let year: Int?
  let time: Int?
  /// The rating; `nil` for a film that was seen and not rated.
  private(set) var value: RatingValue?

  init(_ row: RatingRow, keyKind: FilmIDKind? = nil) {
    self.keyKind = keyKind
    (line, key, title) = (row.line, row.string(.film), row.string(.title))
    (year, time) = (row.year, row.time)
  }

  /// The same film with a rating.
  func with(_ value: RatingValue) -> TasteEntry {
    var entry = self
    entry.value = value
    return entry
  }

  /// The film with its stars of five, at least half a one; `nil` if it is not rated.
  func row(on scale: RatingScale) -> TasteRow? {
    let share: Double
    switch value {
    case .number(let number): share = scale.normalized(number)
    case .share(let given): share = given
    case nil: return nil
    }
    return row(stars: min(5, max(0.5, 5 * share)))
  }

  /// The film as one that is liked just enough.
  var liked: TasteRow { row(stars: 5 * RatingScale.likedShare) }

  private func row(stars: Double) -> TasteRow {
    var row = TasteRow(key: key, keyKind: keyKind, title: title, year: year, stars: stars)
    row.time = time
    return row
  }

  /// One entry of each film, in the order of their first: the latest rating by time, else the last one; a
  /// film that is seen again without a rating keeps its rating.
  static func latest(_ entries: [TasteEntry]) -> (entries: [TasteEntry], replacedCount: Int) {
    var place: [[String]: Int] = [:]
    var kept: [TasteEntry] = []
    var replacedCount = 0
    for entry in entries {
      let film = [
        entry.key ?? "", entry.title?.lowercased() ?? "", entry.year.map(String.init) ?? "",
      ]
      guard let index = place[film] else {
        place[film] = kept.count
        kept.append(entry)
        continue
      }
      if kept[index].value != nil, entry.value != nil { replacedCount += 1 }
      if entry.replaces(kept[index]) { kept[index] = entry }
    }
    return (kept, replacedCount)
  }

  private func replaces(_ earlier: TasteEntry) -> Bool {
    guard value != nil, earlier.value != nil else { return value != nil }
    guard let time, let before = earlier.time else { return true }
    return time >= before
  }
}
