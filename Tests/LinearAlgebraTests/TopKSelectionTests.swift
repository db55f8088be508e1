import LinearAlgebra
import Testing

@Suite struct TopKSelectionTests {
  @Test(arguments: 0..<40)
  func piecesGiveWhatAllGivesAtOnce(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    // Few distinct values, so that there are many ties.
    let values = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
      Float(Int.random(in: -9...9, using: &generator))
    }
    for count in [0, 1, 7, 40, 1000] {
      var selection = TopKSelection(count: count)
      var start = 0
      while start < values.count {
        let end = min(values.count, start + Int.random(in: 1...70, using: &generator))
        Array(values[start..<end]).withUnsafeBufferPointer {
          selection.add($0, from: start) { $0 % 5 != 1 }
        }
        start = end
      }
      #expect(selection.best == TopK.best(count, of: values) { $0 % 5 != 1 })
    }
  }

  @Test func nothingIsTheBestOfNothing() {
    var selection = TopKSelection(count: 3)
    #expect(selection.best.isEmpty)
    [Float.nan].withUnsafeBufferPointer { selection.add($0) { _ in true } }
    #expect(selection.best.isEmpty)
  }
}
