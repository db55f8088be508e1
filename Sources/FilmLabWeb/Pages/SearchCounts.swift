import FilmReports

/// How much of each kind a search found, and how much of it a page shows.
struct SearchCounts {
  /// What was found of one kind.
  struct Found {
    var shown = 0
    /// How many there are; `nil` where only whether there are more is known.
    var all: Int?
    /// Whether there are more than that, or more than are shown.
    var hasMore = false
  }

  var films = Found()
  var people = Found()
  var reviews = Found()

  /// What was found, as in "The first 12 of more films, 1 person, 10 of 537 reviews with “banana”".
  func sentence(_ words: String) -> String {
    let parts = [
      films.words("film", "films"), people.words("person", "people"),
      reviews.words("review", "reviews"),
    ].compactMap(\.self)
    if parts.isEmpty { return "Nothing has “\(words)”." }
    return "\(parts.joined(separator: ", ").capitalisedFirst) with “\(words)”."
  }
}

extension SearchCounts.Found {
  /// What is shown, of how many; `nil` for nothing.
  fileprivate func words(_ one: String, _ several: String) -> String? {
    if shown == 0 { return nil }
    let number = Grouped.text(shown)
    if let all, hasMore { return "\(number) of more than \(Grouped.text(all)) \(several)" }
    if let all, all > shown { return "\(number) of \(Grouped.text(all)) \(several)" }
    if hasMore { return "the first \(number) of more \(several)" }
    return "\(number) \(shown == 1 ? one : several)"
  }
}
