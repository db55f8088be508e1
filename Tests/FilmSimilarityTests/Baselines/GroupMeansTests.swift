import FilmData
import Testing

@testable import FilmSimilarity

struct GroupMeansTests {
  private let ratings = InteractionMatrix([
    Rating(user: "a", film: "x", value: 1), Rating(user: "a", film: "y", value: 2),
    Rating(user: "b", film: "x", value: 5),
  ])

  @Test func `are means of users or films`() throws {
    let users = try GroupMeans(training: ratings, of: .user)
    #expect(users.estimate(row: 0, column: 1).mean == 1.5)
    #expect(users.estimate(row: 1, column: 1).mean == 5)
    let films = try GroupMeans(training: ratings, of: .film)
    #expect(films.estimate(row: 1, column: 0).mean == 3)
    #expect(films.estimate(row: nil, column: 1).mean == 2)
  }

  @Test func `strangers get the mean of all`() throws {
    for group in GroupMeans.Group.allCases {
      let mean = try GroupMeans(training: ratings, of: group).estimate(row: nil, column: nil).mean
      #expect(abs(mean - 8.0 / 3) < 1e-6)
    }
  }

  @Test func `no ratings, no means`() {
    #expect(throws: SimilarityError.self) {
      try GroupMeans(training: InteractionMatrix([Rating]()), of: .film)
    }
  }
}
