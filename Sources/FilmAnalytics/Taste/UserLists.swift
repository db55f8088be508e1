public import FilmData
public import FilmSimilarity
import LinearAlgebra

/// The films that each of many users is expected to like most, of those that they have not rated.
///
/// ```swift
/// let lists = try UserLists(model, ratings: ratings, path: "ratings.csv")
/// try lists.forEachPart(count: 10) { $0 } body: { part in
///   for list in part { print(list.user, list.films.map(\.film)) }
///   return true
/// }
/// ```
///
/// A user of the model has their trained factors; others are folded in from their ratings. Memory is that of the model,
/// of the ratings and of a block of lists, however many users there are.
public struct UserLists: Sendable {
  /// The list of a user.
  public struct List: Sendable {
    /// The user's identifier.
    public let user: String
    /// The films, the best first.
    public let films: [RatingModel.Listed]
  }

  private let users: UserVectors
  private var model: RatingModel { users.model }

  /// Users whose lists are made before the first of them is handed on.
  private static let blockCount = 4_096
  /// Users of whom one thread makes the lists at a time: the bits of a number.
  private static let partCount = UInt32.bitWidth

  /// How many users there are.
  public var count: Int { users.seen.users.count }

  /// Looks up the users and films of ratings.
  ///
  /// - Parameters:
  ///   - model: the model of ratings or likes.
  ///   - ratings: what each user has seen; the users are those who get a list.
  ///   - scale: the best rating of the ratings, if it is stated.
  ///   - path: where the ratings come from, for errors.
  ///   - folder: where the model is, for errors.
  /// - Throws: ``AnalyticsError/noKnownUserOrFilm(path:folder:)`` where the model knows none of the films,
  ///   `DataError.unknownScale` where ratings have to be understood and may be on one of several scales.
  public init(
    _ model: RatingModel, ratings: RatingTable, scale: Double? = nil, path: String,
    folder: String = "the model"
  ) throws {
    users = try UserVectors(model, ratings: ratings, scale: scale, path: path, folder: folder)
  }

  /// Makes the lists of all users, in the order of the ratings, a part of some users at a time.
  ///
  /// The lists are the same for any number of threads.
  ///
  /// - Parameters:
  ///   - count: the length of a list; shorter where fewer films are left.
  ///   - threads: the most threads; `nil` for all processors.
  ///   - isIncluded: which films, by index, may be listed.
  ///   - make: what becomes of a part, on any thread.
  ///   - body: called with each, in their order, and with how many users are done; `false` stops.
  /// - Returns: how many users there were of each kind, up to the last part.
  /// - Throws: `SimilarityError.unsolvable`, or what `body` throws.
  /// - Complexity: O(users · films · factors).
  public func forEachPart<Part: Sendable>(
    count: Int, threads: Int? = nil, where isIncluded: @Sendable (Int) -> Bool = { _ in true },
    make: @Sendable ([List]) -> Part, body: (_ part: Part, _ done: Int) throws -> Bool
  ) throws -> UserVectors.Counts {
    var counts = users.counts
    for start in stride(from: 0, to: self.count, by: Self.blockCount) {
      let block = start..<min(self.count, start + Self.blockCount)
      let rows = ParallelRows(count: block.count, chunk: Self.partCount, threads: threads)
      let parts = rows.map { rows in
        Result {
          let part = start + rows.lowerBound..<start + rows.upperBound
          let (lists, counts) = try lists(of: part, count: count, where: isIncluded)
          return (make(lists), counts, part.upperBound)
        }
      }
      for part in parts {
        let (made, partCounts, done) = try part.get()
        counts.add(partCounts)
        if try !body(made, done) { return counts }
      }
    }
    return counts
  }

  private func lists(
    of rows: Range<Int>, count: Int, where isIncluded: (Int) -> Bool
  ) throws(SimilarityError) -> ([List], UserVectors.Counts) {
    var counts = UserVectors.Counts()
    var (known, vectors) = ([Int](), [UserVector]())
    for row in rows {
      guard let vector = try users.vector(ofRow: row, counts: &counts) else { continue }
      known.append(row)
      vectors.append(vector)
    }
    // A bit for each user who has seen a film.
    var seen = [UInt32](repeating: 0, count: model.films.count)
    for (place, row) in known.enumerated() {
      for (film, _) in users.seen.films(ofUser: row) where film < seen.count {
        seen[film] |= 1 << place
      }
    }
    let lists = model.best(count, for: vectors) { user, film in
      seen[film] & 1 << user == 0 && isIncluded(film)
    }
    return (
      zip(known, lists).map { List(user: users.seen.users.identifiers[$0], films: $1) }, counts
    )
  }
}
