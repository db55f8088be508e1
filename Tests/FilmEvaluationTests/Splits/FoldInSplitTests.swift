import FilmEvaluation
import Testing

struct FoldInSplitTests {
  @Test(arguments: [(0, 0), (4, 0), (5, 1), (9, 1), (10, 2), (14, 2), (100, 20)])
  func `holds out a fifth, rounded down, from five ratings on`(ratings: Int, heldOut: Int) {
    #expect(FoldInSplit().heldOutCount(of: ratings) == heldOut)
    let users = [Int](repeating: 3, count: ratings)
    let split = FoldInSplit().split(users: users, items: Array(0..<ratings))
    #expect(split.heldOut.count == heldOut)
    #expect((split.train + split.heldOut).sorted() == Array(0..<ratings))
  }

  @Test func `fractions that binary numbers miss are meant as written`() {
    #expect(FoldInSplit(heldOutFraction: 0.29).heldOutCount(of: 100) == 29)
    #expect(FoldInSplit(heldOutFraction: 1 - 0.8).heldOutCount(of: 10) == 2)
    #expect(FoldInSplit(heldOutFraction: 1).heldOutCount(of: 10) == 10)
  }

  @Test func `takes the share from each user`() {
    let users = (0..<600).map { $0 % 40 }
    let items = (0..<600).map { $0 / 40 }
    let split = FoldInSplit(seed: 5).split(users: users, items: items)
    for user in 0..<40 {
      #expect(split.heldOut.count { users[$0] == user } == 3)
    }
  }

  @Test func `does not depend on the order of ratings`() {
    let users = (0..<600).map { "user \($0 % 40)" }
    let items = (0..<600).map { "film \($0 / 40)" }
    let split = FoldInSplit(seed: 5).split(users: users, items: items)
    let order = Array(users.indices).shuffled(seed: 9)
    let shuffled = FoldInSplit(seed: 5).split(
      users: order.map { users[$0] }, items: order.map { items[$0] })
    #expect(shuffled.heldOut.map { order[$0] }.sorted() == split.heldOut)
    #expect(FoldInSplit(seed: 6).split(users: users, items: items) != split)
  }

  @Test func `users with the same items do not all lose the same ones`() {
    let users = (0..<1000).map { $0 / 10 }
    let items = (0..<1000).map { $0 % 10 }
    let split = FoldInSplit(seed: 1).split(users: users, items: items)
    for item in 0..<10 {
      // 100 users, each holds out two of ten: 20 expected, standard deviation 4.
      #expect((4...36).contains(split.heldOut.count { items[$0] == item }))
    }
  }
}
