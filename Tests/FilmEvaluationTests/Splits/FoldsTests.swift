import FilmEvaluation
import Testing

struct FoldsTests {
  @Test(arguments: [(10, 2), (11, 3), (1_000, 10), (3, 5)])
  func `every row is held out once, folds are of a size`(rows: Int, count: Int) {
    let splits = Folds(count: count, seed: 3).splits(count: rows)
    #expect(splits.count == count)
    #expect(splits.flatMap(\.heldOut).sorted() == Array(0..<rows))
    for split in splits {
      #expect(split.heldOut.count == rows / count || split.heldOut.count == rows / count + 1)
      #expect((split.train + split.heldOut).sorted() == Array(0..<rows))
    }
  }

  @Test func `rows of a key are held out together`() {
    let keys = (0..<400).map { $0 % 37 }
    let splits = Folds(count: 4, seed: 1).splits(keys: keys)
    #expect(splits.flatMap(\.heldOut).sorted() == Array(0..<400))
    for split in splits {
      #expect(Set(split.heldOut.map { keys[$0] }).isDisjoint(with: split.train.map { keys[$0] }))
    }
    // A key keeps its fold, whatever the other rows.
    let fewer = Folds(count: 4, seed: 1).splits(keys: Array(keys.prefix(37)))
    for (fold, split) in fewer.enumerated() {
      #expect(split.heldOut == splits[fold].heldOut.filter { $0 < 37 })
    }
  }

  @Test(arguments: [(10, 2), (23, 10), (3, 3), (400, 7)])
  func `keys that are dealt out fill folds evenly`(keys: Int, count: Int) {
    let rows = (0..<3 * keys).map { "film \($0 % keys)" }
    let folds = Folds(count: count, seed: 4)
    let numbers = folds.numbers(dealing: rows)
    // All rows of a key are in the fold of its first.
    #expect(numbers.indices.allSatisfy { numbers[$0] == numbers[$0 % keys] })
    for fold in 0..<count {
      let size = numbers.prefix(keys).count { $0 == fold }
      #expect(size == keys / count || size == keys / count + 1)
    }
    #expect(folds.numbers(dealing: rows.reversed()) == numbers.reversed())
    #expect(Folds(count: count, seed: 5).numbers(dealing: rows) != numbers || keys == 3)
  }

  @Test func `seeds give other folds`() {
    #expect(
      Folds(count: 3, seed: 1).splits(count: 60) != Folds(count: 3, seed: 2).splits(count: 60))
    #expect(
      Folds(count: 3, seed: 1).splits(count: 60) == Folds(count: 3, seed: 1).splits(count: 60))
  }
}
