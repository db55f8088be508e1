import FilmEvaluation
import LinearAlgebra
import Testing

struct LatestSplitTests {
  @Test func `the last of each user are held out`() {
    let users: [Int32] = [0, 1, 0, 1, 0, 2, 0]
    let times = [5, 9, 7, 1, 6, 3, 7]
    // Of user 0 the last by its row among two at time 7; user 2 has one rating, to be trained on.
    #expect(LatestSplit(heldOutFraction: 0.1).split(users: users, times: times).heldOut == [1, 6])
    let half = LatestSplit(heldOutFraction: 0.5).split(users: users, times: times)
    #expect(half.heldOut == [1, 2, 6])
    #expect(half.train == [0, 3, 4, 5])
  }

  @Test(arguments: 0..<10)
  func `nothing that is trained on is later than what is held out`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let users = (0..<500).map { _ in Int32(generator.next(below: 20)) }
    let times = (0..<500).map { _ in generator.next(below: 1_000) }
    let split = LatestSplit(heldOutFraction: 0.2).split(users: users, times: times)
    for user in Set(users) {
      let known = split.train.filter { users[$0] == user }.map { times[$0] }.max() ?? 0
      let held = split.heldOut.filter { users[$0] == user }.map { times[$0] }.min()
      if let held { #expect(known <= held) }
    }
    #expect((80...120).contains(split.heldOut.count))
  }

  @Test func `nothing is held out of nothing, or by a share of 0`() {
    #expect(LatestSplit(heldOutFraction: 0.5).split(users: [], times: []).heldOut.isEmpty)
    #expect(LatestSplit(heldOutFraction: 0).split(users: [1, 1], times: [1, 2]).heldOut.isEmpty)
  }
}
