import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct CoLikeCountsTests {
  private let data = randomInteractions(users: 60, films: 15, density: 0.3)

  @Test func likesAreThoseOfTheColumns() {
    let dense = data.values.dense()
    let expected = (0..<15).map { film in Int32((0..<60).count { dense[$0, film] != 0 }) }
    #expect(CoLikeCounts(data.values).likes == expected)
  }

  @Test func pairsAreCountedOnceForEachUser() {
    let dense = data.values.dense()
    let counts = CoLikeCounts(data.values)
    for film in 0..<15 {
      var common = [Int](repeating: 0, count: 15)
      counts.forEachLike(with: film) { common[$0] += 1 }
      let expected = (0..<15).map { other in
        (0..<60).count { dense[$0, film] != 0 && dense[$0, other] != 0 }
      }
      #expect(common == expected)
    }
  }

  @Test(arguments: [1, 2, 3]) func theNearestAreThoseOfAllPairs(threads: Int) {
    let counts = CoLikeCounts(data.values)
    let cosine = ShrunkCosine(shrinkage: 5)
    for (film, nearest) in counts.nearest(4, shrinkage: 5, threads: threads).enumerated() {
      var common = [Int32](repeating: 0, count: 15)
      counts.forEachLike(with: film) { common[$0] += 1 }
      let all = (0..<15).filter { $0 != film && common[$0] > 0 }.map {
        CoLikedFilm(
          film: $0, common: common[$0],
          similarity: cosine(
            common: common[$0], likes: counts.likes[film], otherLikes: counts.likes[$0]))
      }
      let best = all.sorted { ($1.similarity, $0.film) < ($0.similarity, $1.film) }.prefix(4)
      #expect(nearest == best.sorted { $0.film < $1.film })
    }
  }
}
