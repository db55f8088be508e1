import FilmData
import FilmSimilarity
import LinearAlgebra
import Testing

/// Users and films of two kinds; each user likes all films of their kind but the one withheld.
///
/// User 2u likes film 2f and user 2u + 1 likes film 2f + 1, except where both have equal halves:
/// the right top film for every user is the withheld one.
func checkerboard(pairs: Int = 12) -> InteractionMatrix {
  var ratings: [Rating] = []
  for user in 0..<2 * pairs {
    for film in 0..<2 * pairs where user % 2 == film % 2 && user != film {
      ratings.append(Rating(user: "u\(user)", film: "f\(film)", value: 1))
    }
  }
  let films = IDIndex((0..<2 * pairs).map { "f\($0)" })
  let users = IDIndex((0..<2 * pairs).map { "u\($0)" })
  return InteractionMatrix(ratings, films: films, users: users)
}

/// Random choices with values from 1 to 5, some users and films left empty.
func randomInteractions(
  users: Int = 40, films: Int = 30, density: Double = 0.15, seed: UInt64 = 1
) -> InteractionMatrix {
  var generator = SeededGenerator(seed: seed)
  var ratings: [Rating] = []
  for user in 0..<users {
    for film in 0..<films where generator.uniform() < density && user != 3 && film != 4 {
      let value = Double(Int.random(in: 1...5, using: &generator))
      ratings.append(Rating(user: "u\(user)", film: "f\(film)", value: value))
    }
  }
  return InteractionMatrix(
    ratings, films: IDIndex((0..<films).map { "f\($0)" }),
    users: IDIndex((0..<users).map { "u\($0)" }))
}

/// Expects two lists of numbers to agree, and names the first place where they do not.
func expectClose(
  _ actual: [Float], _ expected: [Float], tolerance: Float = 1e-4,
  at location: SourceLocation = #_sourceLocation
) {
  guard actual.count == expected.count else {
    Issue.record("\(actual.count) values, not \(expected.count)", sourceLocation: location)
    return
  }
  for (index, (a, b)) in zip(actual, expected).enumerated() where !((a - b).magnitude <= tolerance)
  {
    Issue.record("element \(index) is \(a), not \(b)", sourceLocation: location)
    return
  }
}
