/// The best of many values: largest first, equal values by lower index, NaN never.
package enum TopK {
  /// An index and its value.
  package struct Ranked: Sendable, Hashable {
    /// Where the value stands.
    package let index: Int
    /// The value.
    package let value: Float

    /// Makes a pair.
    package init(index: Int, value: Float) {
      self.index = index
      self.value = value
    }

    /// Whether this one ranks before another.
    @inline(__always)
    func precedes(_ other: Ranked) -> Bool {
      value > other.value || (value == other.value && index < other.index)
    }
  }

  /// The `count` best values, or fewer if there are fewer.
  ///
  /// - Parameter isIncluded: Asked only about values that would make it into the list.
  /// - Complexity: O(values + changes · log count), where few values change the list.
  package static func best(
    _ count: Int, of values: UnsafeBufferPointer<Float>,
    where isIncluded: (Int) -> Bool = { _ in true }
  ) -> [Ranked] {
    precondition(count >= 0, "the best \(count)")
    guard count > 0 else { return [] }
    // A heap with the worst of the kept on top.
    var heap: [Ranked] = []
    heap.reserveCapacity(min(count, values.count))
    var index = 0
    while index < values.count, heap.count < count {
      let value = values[index]
      if !value.isNaN, isIncluded(index) {
        heap.append(Ranked(index: index, value: value))
        siftUp(&heap)
      }
      index += 1
    }
    while let place = firstAbove(heap.first?.value ?? .infinity, values, from: index) {
      if isIncluded(place) {
        heap[0] = Ranked(index: place, value: values[place])
        siftDown(&heap)
      }
      index = place + 1
    }
    return heap.sorted { $0.precedes($1) }
  }

  /// The first value from `start` on that is greater than a threshold, sixteen at a time: few are.
  ///
  /// A later index loses a tie, so only a greater value enters; NaN compares false.
  @inline(__always)
  private static func firstAbove(
    _ threshold: Float, _ values: UnsafeBufferPointer<Float>, from start: Int
  ) -> Int? {
    guard let base = values.baseAddress else { return nil }
    var index = start
    while index + 16 <= values.count {
      let block = UnsafeRawPointer(base + index).loadUnaligned(as: SIMD16<Float>.self)
      if any(block .> threshold) { break }
      index += 16
    }
    while index < values.count {
      if values[index] > threshold { return index }
      index += 1
    }
    return nil
  }

  /// The `count` best values of an array.
  package static func best(
    _ count: Int, of values: [Float], where isIncluded: (Int) -> Bool = { _ in true }
  ) -> [Ranked] {
    values.withUnsafeBufferPointer { best(count, of: $0, where: isIncluded) }
  }

  private static func siftUp(_ heap: inout [Ranked]) {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[parent].precedes(heap[child]) else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private static func siftDown(_ heap: inout [Ranked]) {
    var parent = 0
    while true {
      var worst = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if heap[worst].precedes(heap[child]) { worst = child }
      }
      guard worst != parent else { return }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }
}
