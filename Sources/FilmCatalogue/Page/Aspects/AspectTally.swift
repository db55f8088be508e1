internal import FilmSentiment

/// How many of some reviews praise and blame each aspect of a film.
struct AspectTally {
  /// The counts of an aspect; a review that does both counts on both sides.
  struct Counts: Hashable {
    var aspect: Aspect
    var praised = 0
    var blamed = 0

    /// All opinions.
    var count: Int { praised + blamed }
    /// The share of praise, 0…1.
    var share: Double { count > 0 ? Double(praised) / Double(count) : 0 }
  }

  /// Aspects with an opinion, the one of which most reviews speak first.
  let counts: [Counts]

  init(_ reviews: some Sequence<ReadReview>) {
    var counts = Aspect.allCases.map { Counts(aspect: $0) }
    let places = Dictionary(uniqueKeysWithValues: zip(Aspect.allCases, 0...))
    for review in reviews {
      for opinion in review.opinions {
        guard let place = places[opinion.aspect] else { continue }
        switch opinion.label {
        case .praised: counts[place].praised += 1
        case .blamed: counts[place].blamed += 1
        }
      }
    }
    // Aspects of equal counts stay in their order.
    self.counts = counts.filter { $0.count > 0 }.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }
}
