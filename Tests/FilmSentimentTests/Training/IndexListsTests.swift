import Testing

@testable import FilmSentiment

struct IndexListsTests {
  /// Lists that are not sorted, the second one empty.
  private let lists = IndexLists(starts: [0, 3, 3, 5], indices: [2, 0, 3, 0, 2])

  @Test func `lists are as they were given`() {
    #expect(lists.count == 3)
    #expect((0..<3).map { Array(lists[$0]) } == [[2, 0, 3], [], [0, 2]])
  }

  @Test func `inverted lists name the lists of each index`() {
    let inverted = lists.inverted(indexCount: 5)
    #expect((0..<inverted.count).map { Array(inverted[$0]) } == [[0, 2], [], [0, 2], [0], []])
  }

  @Test func `renumbering keeps the order and drops what has no number`() {
    let renumbered = lists.renumbered([7, .max, .max, 1])
    #expect((0..<3).map { Array(renumbered[$0]) } == [[7, 1], [], [7]])
  }

  @Test(arguments: [1, 2, 3]) func `sums are those of the values`(threads: Int) {
    var sums: [Float] = [9, 9, 9]
    lists.addUp([1, 2, 4, 8], into: &sums, threads: threads)
    #expect(sums == [13, 0, 5])
  }
}
