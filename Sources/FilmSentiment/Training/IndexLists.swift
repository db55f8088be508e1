internal import LinearAlgebra

/// Lists of indices, one after another in one array: half of a ``FeatureMatrix``.
struct IndexLists: Sendable {
  /// Where each list starts, and the end: one more than lists.
  private let starts: [Int]
  private let indices: [UInt32]

  /// Lists that a thread adds up at a time.
  private static let chunk = 4096

  init(starts: [Int], indices: [UInt32]) {
    precondition(starts.last == indices.count, "\(indices.count) indices, not \(starts.last ?? 0)")
    (self.starts, self.indices) = (starts, indices)
  }

  /// How many lists there are.
  var count: Int { starts.count - 1 }

  /// One list.
  subscript(list: Int) -> ArraySlice<UInt32> { indices[starts[list]..<starts[list + 1]] }

  /// For each index the lists that have it, ascending.
  ///
  /// - Complexity: O(indices): a counting sort.
  func inverted(indexCount: Int) -> IndexLists {
    var starts = [Int](repeating: 0, count: indexCount + 1)
    for index in indices { starts[Int(index) + 1] += 1 }
    for index in 0..<indexCount { starts[index + 1] += starts[index] }
    var next = starts
    let inverted = [UInt32](unsafeUninitializedCapacity: indices.count) { lists, count in
      for list in 0..<self.count {
        for index in self[list] {
          lists[next[Int(index)]] = UInt32(list)
          next[Int(index)] += 1
        }
      }
      count = indices.count
    }
    return IndexLists(starts: starts, indices: inverted)
  }

  /// The lists with other numbers for the indices; those with the number `UInt32.max` are left out.
  func renumbered(_ numbers: [UInt32]) -> IndexLists {
    var (starts, kept) = ([0], [UInt32]())
    starts.reserveCapacity(count + 1)
    for list in 0..<count {
      for index in self[list] where numbers[Int(index)] != .max { kept.append(numbers[Int(index)]) }
      starts.append(kept.count)
    }
    return IndexLists(starts: starts, indices: kept)
  }

  /// sums[l] = Σ values[i] over the indices i of list l.
  ///
  /// - Complexity: O(indices).
  func addUp(_ values: [Float], into sums: inout [Float], threads: Int) {
    precondition(sums.count == count, "\(sums.count) sums of \(count) lists")
    withLists { starts, indices in
      values.withUnsafeBufferPointer { values in
        sums.withUnsafeMutableBufferPointer { sums in
          nonisolated(unsafe) let adding = Adding(
            starts: starts, indices: indices, values: values, sums: sums)
          ParallelRows(count: count, chunk: Self.chunk, threads: threads).forEach { adding.run($0) }
        }
      }
    }
  }

  private func withLists(
    _ body: (_ starts: UnsafeBufferPointer<Int>, _ indices: UnsafeBufferPointer<UInt32>) -> Void
  ) {
    starts.withUnsafeBufferPointer { starts in
      indices.withUnsafeBufferPointer { body(starts, $0) }
    }
  }

  /// The memory of all threads; each writes the sums of its own lists.
  private struct Adding {
    let starts: UnsafeBufferPointer<Int>
    let indices: UnsafeBufferPointer<UInt32>
    let values: UnsafeBufferPointer<Float>
    let sums: UnsafeMutableBufferPointer<Float>

    func run(_ lists: Range<Int>) {
      for list in lists {
        // A frequent feature has a million rows: a Float would lose the last of them.
        var sum = 0.0
        for entry in starts[list]..<starts[list + 1] { sum += Double(values[Int(indices[entry])]) }
        sums[list] = Float(sum)
      }
    }
  }
}
