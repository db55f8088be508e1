import FilmEvaluation
import Testing

struct SplitTests {
  @Test func `every example is on one side, in order`() {
    let split = Split(count: 7) { $0 % 3 == 0 }
    #expect(split.train == [1, 2, 4, 5])
    #expect(split.heldOut == [0, 3, 6])
  }
}
