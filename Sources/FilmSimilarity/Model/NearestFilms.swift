/// The nearest films of every film, whose words, themes and co-likes count as the film's own to a part.
///
/// Those that a query is expanded by: see ``SimilarityModel``.
struct NearestFilms: Sendable {
  /// How many there are of each film.
  static let count = 10
  /// Films × ``count``.
  let films: StoredIntegers
  /// Films × ``count``: the share of each, in 255ths of the nearest's; 0 where there are fewer.
  let shares: StoredNumbers<UInt8>

  init(films: StoredIntegers, shares: StoredNumbers<UInt8>) {
    (self.films, self.shares) = (films, shares)
  }

  /// - Parameter rows: The nearest of each film, at most ``count``.
  init(_ rows: [[Scored]]) {
    let padded = rows.map { row in
      Self.bytes(row)
        + [(film: Int32, share: UInt8)](repeating: (0, 0), count: Self.count - row.count)
    }
    self.init(
      films: StoredIntegers(padded.flatMap { $0.map(\.film) }),
      shares: StoredNumbers(padded.flatMap { $0.map(\.share) }))
  }

  /// A film with its score, before it is shown.
  typealias Scored = (film: Int, score: Float)

  private static func bytes(_ row: [Scored]) -> [(film: Int32, share: UInt8)] {
    let greatest = row.first?.score ?? 0
    return row.map { film, score in
      let share = 255 * score / greatest
      // Not a number where a model's own numbers are none.
      return (Int32(film), share > 0 ? UInt8(min(share, 255).rounded()) : 0)
    }
  }

  /// The nearest of a film with shares that add up to 1; none where there is none.
  func row(_ film: Int) -> WeightedFilms {
    let range = film * Self.count..<(film + 1) * Self.count
    return Self.shared(
      zip(films.values(in: range), shares.withElements { Array($0[range]) }).map { ($0, $1) })
  }

  /// The same of films that were just scored.
  static func row(_ scored: [Scored]) -> WeightedFilms { shared(bytes(scored)) }

  private static func shared(_ row: [(film: Int32, share: UInt8)]) -> WeightedFilms {
    let sum = row.reduce(0) { $0 + Int($1.share) }
    return WeightedFilms(
      row.filter { $0.share > 0 }.map {
        WeightedFilms.Entry(film: Int($0.film), weight: Float($0.share) / Float(sum))
      })
  }
}

extension NearestFilms {
  private enum Name {
    static let films = "nearest_films"
    static let shares = "nearest_shares"
  }

  /// The tensors that keep it.
  var outputs: [Safetensors.Output] {
    [Safetensors.compactOutput(Name.films, films), Safetensors.output(Name.shares, shares)]
  }

  /// Reads the nearest of a model's films, and checks that every index exists.
  init(_ file: Safetensors, filmCount: Int) throws(SimilarityError) {
    self.init(
      films: try file.integers(named: Name.films),
      shares: try file.numbers(named: Name.shares, of: UInt8.self, count: filmCount * Self.count))
    guard films.count == shares.count, films.areBelow(max(1, filmCount)) else {
      throw .malformed(path: file.path, reason: "the nearest films of its films are not in rows")
    }
  }
}
