import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct StandardizedRatingsTests {
  @Test func meanIsZeroAndDeviationOne() throws {
    let standard = try StandardizedRatings(
      InteractionMatrix([
        Rating(user: "u", film: "f", value: 1), Rating(user: "u", film: "g", value: 5),
      ]))
    #expect(standard.mean == 3 && standard.deviation == 2 && standard.scale == 1...5)
    #expect(standard.byUser.values == [-1, 1])
    #expect(standard.rating(0.5) == 4)
    #expect(standard.rating(9) == 5)
  }

  @Test func equalRatingsAreNotBlownUp() throws {
    let ratings = (0..<30).map { Rating(user: "u\($0)", film: "f", value: 0.1) }
    let standard = try StandardizedRatings(InteractionMatrix(ratings))
    #expect(standard.deviation == 1)
    #expect(standard.byUser.values.allSatisfy { $0.magnitude < 1e-6 })
  }
}
