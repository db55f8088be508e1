import CKernels

/// The best of values that come in pieces: largest first, equal values by lower index, without NaN.
package struct TopKSelection {
  /// How many are kept.
  package let count: Int
  /// A heap with the worst of the kept on top.
  private var heap: [TopK.Ranked] = []

  /// Makes an empty selection.
  package init(count: Int) {
    precondition(count >= 0, "the best \(count)")
    self.count = count
  }

  /// The best so far.
  package var best: [TopK.Ranked] { heap.sorted { $0.precedes($1) } }

  /// Adds further values.
  ///
  /// - Parameters:
  ///   - first: The index of the first of them, beyond all indices that came before: a later one
  ///     loses a tie.
  ///   - isIncluded: Called only for values that would enter the list.
  /// - Complexity: O(values + changes · log count), where few values change the list.
  @inline(__always)
  package mutating func add(
    _ values: UnsafeBufferPointer<Float>, from first: Int = 0, where isIncluded: (Int) -> Bool
  ) {
    guard count > 0 else { return }
    var index = 0
    while index < values.count, heap.count < count {
      let value = values[index]
      if !value.isNaN, isIncluded(first + index) {
        heap.append(TopK.Ranked(index: first + index, value: value))
        siftUp()
      }
      index += 1
    }
    guard let base = values.baseAddress, index < values.count else { return }
    heap.withUnsafeMutableBufferPointer { heap in
      // A later index loses a tie, so that only a greater value enters.
      while true {
        index += Int(
          filmlab_first_above(base + index, Int64(values.count - index), heap[0].value))
        guard index < values.count else { return }
        if isIncluded(first + index) {
          heap[0] = TopK.Ranked(index: first + index, value: values[index])
          Self.siftDown(heap)
        }
        index += 1
      }
    }
  }

  private mutating func siftUp() {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[parent].precedes(heap[child]) else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private static func siftDown(_ heap: UnsafeMutableBufferPointer<TopK.Ranked>) {
    let moved = heap[0]
    var parent = 0
    while true {
      var worst = 2 &* parent &+ 1
      guard worst < heap.count else { break }
      if worst &+ 1 < heap.count, heap[worst].precedes(heap[worst &+ 1]) { worst &+= 1 }
      guard moved.precedes(heap[worst]) else { break }
      heap[parent] = heap[worst]
      parent = worst
    }
    heap[parent] = moved
  }
}
