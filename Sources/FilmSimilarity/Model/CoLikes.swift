package import LinearAlgebra

/// Which films the same people like: for every film those most often liked with it.
///
/// The nearness of two films is their cosine, shrunk where few people speak for it:
/// ```
/// c / √(n₁ n₂) · c / (c + κ)
/// ```
/// with c people who like both, n who like each, and κ = 20. What is not among a film's nearest
/// counts as 0.
package struct CoLikes: Sendable {
  /// So many common likes halve the doubt.
  static let shrinkage: Float = 20
  /// How many people there are.
  package let userCount: Int
  /// How many like each film.
  let likes: StoredNumbers<Int32>
  /// Where each film's nearest start; one more than films.
  let starts: StoredNumbers<Int32>
  /// The nearest, ascending by place.
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
    let byFilm = matrix.transposed()
    let likes = (0..<byFilm.rowCount).map { Int32(byFilm.storedCount(inRow: $0)) }
    let rows = ParallelRows(count: byFilm.rowCount, chunk: 64, threads: threads).map { chunk in
      var common = [Int32](repeating: 0, count: matrix.columnCount)
      return chunk.map { film in
        CoLikes.nearest(film, byFilm, matrix, likes, count, &common)
      }
    }.flatMap { $0 }
    var starts = [Int32(0)]
    for row in rows { starts.append((starts.last ?? 0) + Int32(row.count)) }
    self.init(
      userCount: matrix.rowCount, likes: StoredNumbers(likes), starts: StoredNumbers(starts),
      films: StoredIntegers(rows.flatMap { $0.map(\.film) }),
      counts: StoredIntegers(rows.flatMap { $0.map(\.count) }))
  }

  private static func nearest(
    _ film: Int, _ byFilm: SparseMatrix, _ byUser: SparseMatrix, _ likes: [Int32], _ count: Int,
    _ common: inout [Int32]
  ) -> [(film: Int32, count: Int32)] {
    common.withUnsafeMutableBufferPointer { common in
      common.update(repeating: 0)
      for entry in byFilm.rowRange(film) {
        for other in byUser.rowRange(Int(byFilm.columns[entry])) {
          common[Int(byUser.columns[other])] += 1
        }
      }
      common[film] = 0
      let scores = common.indices.map {
        nearness(common[$0], likes[film], likes[$0])
      }
      return TopK.best(count, of: scores) { scores[$0] > 0 }.map { $0.index }.sorted()
        .map { (Int32($0), common[$0]) }
    }
  }

  static func nearness(_ common: Int32, _ likes: Int32, _ otherLikes: Int32) -> Float {
    guard common > 0 else { return 0 }
    let c = Float(common)
    return c / (Float(likes) * Float(otherLikes)).squareRoot() * c / (c + shrinkage)
  }

  /// A film's nearest with their nearness.
  func row(_ film: Int) -> [(film: Int, nearness: Float)] {
    pairs(film).map { pair in (pair.film, nearness(film, pair)) }
  }

  private func nearness(_ film: Int, _ pair: (film: Int, count: Int32)) -> Float {
    likes.withElements { CoLikes.nearness(pair.count, $0[film], $0[pair.film]) }
  }

  func pairs(_ film: Int) -> [(film: Int, count: Int32)] {
    let range = starts.withElements { Int($0[film])..<Int($0[film + 1]) }
    return zip(films.values(in: range), counts.values(in: range)).map { (Int($0), $1) }
  }

  func nearness(_ film: Int, _ other: Int) -> Float { nearness(film, [other])[0] }

  /// The nearness of a film to some others.
  func nearness(_ film: Int, _ others: [Int]) -> [Float] {
    let pairs = pairs(film)
    return others.map { other in
      pairs.first { $0.film == other }.map { nearness(film, $0) } ?? 0
    }
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
