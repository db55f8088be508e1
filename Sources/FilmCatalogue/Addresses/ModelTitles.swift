internal import FilmData

/// The titles of a model's films as they stand in addresses, of which a catalogue changes nothing.
struct ModelTitles: Sendable {
  /// Each film's own title.
  private(set) var own: [Slug] = []
  /// Other titles, with the films that are called so.
  private(set) var others: [(film: Int, title: Slug)] = []

  /// - Complexity: O(titles).
  init(_ films: FilmList) {
    own.reserveCapacity(films.count)
    films.forEachTitle { film, isAlternate, title in
      let slug = Slug(UnsafeRawBufferPointer(title))
      if isAlternate { others.append((film, slug)) } else { own.append(slug) }
    }
  }
}
