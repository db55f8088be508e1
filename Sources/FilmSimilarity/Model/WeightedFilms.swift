/// Films with weights, each once, in the order of the films: what a query asks for.
///
/// All evidence is linear in it: the cosines of two films with a third, each times a weight, add up.
struct WeightedFilms: Sendable, Equatable {
  /// One film with its weight.
  struct Entry: Sendable, Equatable {
    var film: Int
    var weight: Float
  }

  /// Ascending by film.
  let entries: [Entry]

  /// Adds up the weights of each film, in the order in which they are given.
  init(_ weights: some Sequence<Entry>) {
    var sums: [Int: Float] = [:]
    for entry in weights { sums[entry.film, default: 0] += entry.weight }
    entries = sums.map { Entry(film: $0.key, weight: $0.value) }.sorted { $0.film < $1.film }
  }

  /// One film alone.
  init(_ film: Int, weight: Float = 1) { entries = [Entry(film: film, weight: weight)] }

  /// All films, each with the same weight.
  init(all count: Int, weight: Float) {
    entries = (0..<count).map { Entry(film: $0, weight: weight) }
  }

  private init(ordered entries: [Entry]) { self.entries = entries }

  /// The same films, each weight times a factor; films without weight are left out.
  func scaled(by factor: (_ film: Int) -> Float) -> WeightedFilms {
    WeightedFilms(
      ordered: entries.compactMap { entry in
        let weight = entry.weight * factor(entry.film)
        return weight == 0 ? nil : Entry(film: entry.film, weight: weight)
      })
  }

  /// The films of both, the weights of the others times a factor.
  func adding(_ others: WeightedFilms, times factor: Float) -> WeightedFilms {
    WeightedFilms(
      entries + others.entries.map { Entry(film: $0.film, weight: factor * $0.weight) })
  }
}
