import FilmEvaluation
import LinearAlgebra

extension Array {
  /// The elements in another order, the same for the same seed.
  func shuffled(seed: UInt64) -> [Element] {
    var generator = SeededGenerator(seed: seed)
    var result = self
    for last in result.indices.reversed() {
      result.swapAt(last, generator.next(below: last + 1))
    }
    return result
  }
}
