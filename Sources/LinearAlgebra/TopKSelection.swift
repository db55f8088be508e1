import CKernels

/// The best of values that come piece by piece: largest first, equal values by lower index, NaN never.
package struct TopKSelection {
  /// How many are kept.
  package let count: Int
  /// A heap with the worst of the kept on top.
  private var heap: [TopK.Ranked] = []

  /// Begins with none.
  package init(count: Int) {
    precondition(count >= 0, "the best \(count)")
    self.count = count
  }

  /// The best so far.
  package var best: [TopK.Ranked] { heap.sorted { $0.precedes($1) } }

  /// Looks at further values.
  ///
  /// - Parameters:
  ///   - first: The index of the first of them, beyond all indices that came before: a later one
  ///     loses a tie.
  ///   - isIncluded: Asked only about values that would make it into the list.
  /// - Complexity: O(values + changes · log count), where few values change the list.
  @inline(__always)
  package mutating func add(
    _ values: UnsafeBufferPointer<Float>, from first: Int = 0, where isIncluded: (Int) -> Bool
  ) {
    guard count > 0 else { return }
    var place = 0
    while place < values.count, heap.count < count {
      let value = values[place]
      if !value.isNaN, isIncluded(first + place) {
        heap.append(TopK.Ranked(index: first + place, value: value))
        siftUp()
      }
      place += 1
    }
    guard let base = values.baseAddress, place < values.count else { return }
    heap.withUnsafeMutableBufferPointer { heap in
      // A later index loses a tie, so that only a greater value enters.
      while true {
        place += Int(
          filmlab_first_above(base + place, Int64(values.count - place), heap[0].value))
        guard place < values.count else { return }
        if isIncluded(first + place) {
          heap[0] = TopK.Ranked(index: first + place, value: values[place])
          Self.siftDown(heap)
        }
        place += 1
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
