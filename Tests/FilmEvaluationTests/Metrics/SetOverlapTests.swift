import FilmEvaluation
import Testing

struct SetOverlapTests {
  @Test func `by hand`() {
    let pairs: [(first: Set<Int>, second: Set<Int>, expected: Double)] = [
      ([1, 2], [2, 3], 1.0 / 3), ([1, 2], [1, 2], 1), ([1], [2], 0), ([], [1], 0), ([], [], 0),
    ]
    for (first, second, expected) in pairs {
      #expect(SetOverlap.jaccard(first, second) == expected)
      #expect(SetOverlap.jaccard(second, first) == expected)
    }
  }
}
