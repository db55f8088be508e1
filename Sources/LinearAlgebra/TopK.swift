/// The best of many values: largest first, equal values by lower index, without NaN.
package enum TopK {
  /// An index and its value.
  package struct Ranked: Sendable, Hashable {
    /// The index of the value.
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
  /// - Parameter isIncluded: Called only for values that would enter the list.
  /// - Complexity: O(values + changes · log count), where few values change the list.
  package static func best(
    _ count: Int, of values: UnsafeBufferPointer<Float>,
    where isIncluded: (Int) -> Bool = { _ in true }
  ) -> [Ranked] {
    var selection = TopKSelection(count: count)
    selection.add(values, where: isIncluded)
    return selection.best
  }

  /// The `count` best values of an array.
  package static func best(
    _ count: Int, of values: [Float], where isIncluded: (Int) -> Bool = { _ in true }
  ) -> [Ranked] {
    values.withUnsafeBufferPointer { best(count, of: $0, where: isIncluded) }
  }
}
