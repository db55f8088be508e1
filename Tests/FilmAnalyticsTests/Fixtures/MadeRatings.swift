import FilmData
import _FilmTestSupport

/// Ratings of users and films of two kinds, or of groups, by which methods can be told apart.
enum MadeRatings {
  /// Forty users and thirty films of two kinds: 4 or 5 stars for one's own kind, 1 or 2 for the other.
  static func twoKinds(seed: UInt64 = 4) -> RatingTable {
    var generator = TestGenerator(seed: seed)
    var table = RatingTable()
    for user in 0..<40 {
      for film in 0..<30 {
        let stars = generator.next(below: 2) + (user % 2 == film % 2 ? 4 : 1)
        table.add(
          user: "u\(user)", film: "f\(film)", value: Float(stars), timestamp: user * 100 + film)
      }
    }
    return table
  }

  /// Users of three groups who like some of the twenty films of theirs.
  static func groups(users: Range<Int>, likes: Range<Int>, seed: UInt64 = 5) -> RatingTable {
    var table = RatingTable()
    for user in users {
      var generator = TestGenerator(seed: seed &+ UInt64(user))
      var films = Array(user % 3 * 20..<user % 3 * 20 + 20)
      films.shuffle(using: &generator)
      for film in films[likes] { table.add(user: "u\(user)", film: "f\(film)", value: 5) }
    }
    return table
  }
}
