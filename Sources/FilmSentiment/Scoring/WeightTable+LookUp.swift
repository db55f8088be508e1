/// Looking up a text's features together, so that the loads of one need not wait for another's.
extension WeightTable {
  /// Gathers the keys of the features that pass the filter.
  ///
  /// - Parameter only: the mark that features must bear, if only one kind is wanted.
  @inline(__always)
  func gather(
    _ features: inout Features, of buffer: borrowing TokenBuffer, lastSentence: Int,
    only mark: WordMark? = nil, into keys: inout KeyBuffer
  ) {
    // In local variables, which stay in registers.
    var (passed, room, count) = (keys.keys, keys.capacity, 0)
    features.forEach(in: buffer, lastSentence: lastSentence) { feature in
      guard mark == nil || feature.mark == mark else { return }
      if count == room {
        keys.grow()
        (passed, room) = (keys.keys, keys.capacity)
      }
      // A key that does not pass is written over by the next.
      passed[count] = feature.key
      count &+= mayHold(feature.key)
    }
    keys.count = count
  }

  /// Gathers the keys of the features of a text's end, behind those that are there.
  func finish(
    _ features: inout Features, _ end: SentenceBoundary, into keys: inout KeyBuffer
  ) {
    features.finish(end, at: 0) { feature in
      if keys.count == keys.capacity { keys.grow() }
      keys.keys[keys.count] = feature.key
      keys.count &+= mayHold(feature.key)
    }
  }

  /// Calls `body` with the slot of each key that is in the table, and 1 for a text's first match of
  /// this slot, else 0.
  @inline(__always)
  func lookUp(
    _ keys: borrowing KeyBuffer, matched: inout EntrySet,
    _ body: (_ slot: Int, _ isNew: Int) -> Void
  ) {
    let (keys, count) = (keys.keys, keys.count)
    for index in 0..<count { prefetch(keys[index]) }
    matched.insertAll { insert in
      for index in 0..<count {
        guard let slot = slot(of: keys[index]) else { continue }
        body(slot, insert(slot))
      }
    }
  }
}
