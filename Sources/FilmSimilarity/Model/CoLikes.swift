package import LinearAlgebra

/// Which films the same people like: for every film those most often liked with it.
///
/// The nearness of two films is their ``ShrunkCosine`` with κ = 20; 0 for films that are not among a
/// film's nearest.
package struct CoLikes: Sendable {
  /// How near two films are.
  static let cosine = ShrunkCosine(shrinkage: 20)
  /// How many people there are.
  package let userCount: Int
  /// How many like each film.
  let likes: StoredNumbers<Int32>
  /// Where each film's nearest start; one more than films.
  let starts: StoredNumbers<Int32>
  /// The nearest, ascending by index.
  let films: StoredIntegers
  /// How many like both.
  let counts: StoredIntegers

  init(
    userCount: Int, likes: StoredNumbers<Int32>, starts: StoredNumbers<Int32>,
    films: StoredIntegers, counts: StoredIntegers
  ) {
    self.userCount = userCount
    self.likes = likes
    self.starts = starts
    self.films = films
    self.counts = counts
  }

  /// Counts.
  ///
  /// - Parameters:
  ///   - matrix: Users × films; whatever is stored is a like.
  ///   - count: How many films are kept for each.
  /// - Complexity: O(the sum of the squares of the numbers of users' likes).
  package init(_ matrix: SparseMatrix, perFilm count: Int, threads: Int? = nil) {
    let counts = CoLikeCounts(matrix)
    let rows = counts.nearest(count, shrinkage: Self.cosine.shrinkage, threads: threads)
    self.init(
      userCount: matrix.rowCount, likes: counts.likes,
      rows: rows.map { $0.map { (film: $0.film, count: $0.common) } })
  }

  /// - Parameter rows: The nearest of each film with the numbers of people who like both.
  init(userCount: Int, likes: [Int32], rows: [[(film: Int, count: Int32)]]) {
    var starts = [Int32(0)]
    for row in rows { starts.append((starts.last ?? 0) + Int32(row.count)) }
    self.init(
      userCount: userCount, likes: StoredNumbers(likes), starts: StoredNumbers(starts),
      films: StoredIntegers(rows.flatMap { $0.map { Int32($0.film) } }),
      counts: StoredIntegers(rows.flatMap { $0.map(\.count) }))
  }

  /// A film's nearest with their nearness.
  func row(_ film: Int) -> [(film: Int, nearness: Float)] {
    pairs(film).map { pair in (pair.film, nearness(film, pair)) }
  }

  func nearness(_ film: Int, _ pair: (film: Int, count: Int32)) -> Float {
    likes.withElements {
      Self.cosine(common: pair.count, likes: $0[film], otherLikes: $0[pair.film])
    }
  }

  func pairs(_ film: Int) -> [(film: Int, count: Int32)] {
    let range = starts.withElements { Int($0[film])..<Int($0[film + 1]) }
    return zip(films.values(in: range), counts.values(in: range)).map { (Int($0), $1) }
  }

  /// How many like both films, and how many times as many as chance would have it; `nil` if the
  /// other is not among the film's nearest.
  func shared(_ film: Int, _ other: Int) -> (count: Int, lift: Double)? {
    guard let pair = pairs(film).first(where: { $0.film == other }) else { return nil }
    return likes.withElements { likes in
      let expected = Double(likes[film]) * Double(likes[other]) / Double(max(1, userCount))
      return (Int(pair.count), expected > 0 ? Double(pair.count) / expected : 0)
    }
  }
}
