import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct CoLikesAddingTests {
  /// Random likes of so many users among twelve films.
  private func likes(_ users: Range<Int>) -> SparseMatrix {
    var (rows, columns) = ([Int32](), [Int32]())
    for user in users {
      var generator = SeededGenerator(seed: 7, stream: UInt64(user))
      for film in 0..<12 where generator.uniform() < 0.3 {
        rows.append(Int32(user - users.lowerBound))
        columns.append(Int32(film))
      }
    }
    return SparseMatrix(
      rowCount: users.count, columnCount: 12, rows: rows, columns: columns,
      values: rows.map { _ in 1 }, duplicates: .last)
  }

  @Test func isTheSameAsCountingAllWhereEveryPairIsKept() {
    let all = CoLikes(likes(0..<60), perFilm: 12)
    let added = CoLikes(likes(0..<40), perFilm: 12).adding(likes(40..<60), perFilm: 12)
    #expect(added.userCount == all.userCount)
    #expect(added.likes.elements == all.likes.elements)
    #expect(added.starts.elements == all.starts.elements)
    #expect(added.films.elements == all.films.elements)
    #expect(added.counts.elements == all.counts.elements)
  }

  @Test func pairsLeftOutBeforeCountTheFurtherPeopleAlone() {
    let all = CoLikes(likes(0..<60), perFilm: 3)
    let added = CoLikes(likes(0..<40), perFilm: 3).adding(likes(40..<60), perFilm: 3)
    var same = 0
    for film in 0..<12 {
      let kept = Set(added.row(film).map(\.film))
      #expect(kept.count <= 3)
      same += kept.intersection(all.row(film).map(\.film)).count
      for other in kept {
        let (count, most) = (added.shared(film, other)?.count, all.shared(film, other)?.count)
        if let count, let most { #expect(count <= most) }
      }
    }
    #expect(same >= 24, "two thirds of the nearest, of thirty-six")
  }

  @Test(arguments: [1, 2, 5])
  func threadsChangeNothing(threads: Int) {
    let base = CoLikes(likes(0..<40), perFilm: 4)
    let (one, other) = (
      base.adding(likes(40..<60), perFilm: 4),
      base.adding(likes(40..<60), perFilm: 4, threads: threads)
    )
    #expect(one.films.elements == other.films.elements)
    #expect(one.counts.elements == other.counts.elements)
  }
}
