import LinearAlgebra

extension RatingModel {
  /// A film in someone's list.
  public struct Listed: Sendable, Hashable {
    /// The film's index.
    public let film: Int
    /// The rating expected, or the score.
    public let rating: Double
  }

  /// Users whose scores are made together, and films that they are compared with at a time: the scores of a tile
  /// stay in the processor's second cache while the best of them are chosen, as in ``ScoreTiles``.
  static let (tileHeight, tileWidth) = (32, 512)
  /// Films considered beyond those wanted: BLAS sums in an order that depends on the shapes, so the best are scored
  /// again in one order, and a list is the same whichever way it was made.
  private static let reserve = 16

  /// The films that someone is expected to like most, the best first, equal ones by their index.
  ///
  /// - Parameters:
  ///   - count: How many films are listed at most.
  ///   - user: Whose factors and bias count.
  ///   - isIncluded: Which films, by index, may be listed.
  /// - Complexity: O(films · factors).
  public func best(
    _ count: Int, for user: UserVector, where isIncluded: (Int) -> Bool = { _ in true }
  ) -> [Listed] {
    best(count, for: [user]) { _, film in isIncluded(film) }[0]
  }

  /// The lists of some users.
  ///
  /// - Parameter isIncluded: Whether a user, by its place, may be shown a film, by its index.
  /// - Complexity: O(users · films · factors).
  package func best(
    _ count: Int, for users: [UserVector], where isIncluded: (_ user: Int, _ film: Int) -> Bool
  ) -> [[Listed]] {
    precondition(count >= 0, "a list of \(count) films")
    var selections = [TopKSelection](
      repeating: TopKSelection(count: count + Self.reserve), count: users.count)
    var buffer: [Float] = []
    var tile = [Float](repeating: 0, count: min(users.count, Self.tileHeight) * Self.tileWidth)
    for first in stride(from: 0, to: users.count, by: Self.tileHeight) {
      let part = first..<min(users.count, first + Self.tileHeight)
      let queries = users[part].flatMap(\.factors)
      for start in stride(from: 0, to: films.count, by: Self.tileWidth) {
        let others = start..<min(films.count, start + Self.tileWidth)
        score(queries, with: others, into: &tile, buffer: &buffer)
        for (row, user) in part.enumerated() {
          tile.withUnsafeBufferPointer { tile in
            let scores = tile[row * others.count..<(row + 1) * others.count]
            selections[user].add(UnsafeBufferPointer(rebasing: scores), from: start) {
              isIncluded(user, $0)
            }
          }
        }
      }
    }
    return zip(users, selections).map { user, selection in
      list(of: user, selection.best.map(\.index), count: count)
    }
  }

  /// The products of users with a range of films, and the films' biases: a row of the tile for each user.
  private func score(
    _ queries: [Float], with others: Range<Int>, into tile: inout [Float], buffer: inout [Float]
  ) {
    let rowCount = queries.count / factors
    queries.withUnsafeBufferPointer { queries in
      tile.withUnsafeMutableBufferPointer { tile in
        itemFactors.withRows(others, buffer: &buffer) { rows in
          Kernel.multiply(rows: queries, byRows: rows, columnCount: factors, into: tile)
        }
        itemBias?.withElements { bias in
          for row in 0..<rowCount {
            for (place, film) in others.enumerated() {
              tile[row * others.count + place] += bias[film]
            }
          }
        }
      }
    }
  }

  private func list(of user: UserVector, _ candidates: [Int], count: Int) -> [Listed] {
    let scored = candidates.map { film in (film: film, score: score(of: user, film: film)) }
    return scored.sorted { ($1.score, $0.film) < ($0.score, $1.film) }.prefix(count)
      .map { Listed(film: $0.film, rating: clamped($0.score)) }
  }
}
