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
    features.forEach(in: buffer, lastSentence: lastSentence) { feature in
      guard mark == nil || feature.mark == mark else { return }
      keys.append(feature.key, mayHold(feature.key))
    }
  }

  /// Gathers the keys of the features of a text's end.
  func finish(
    _ features: inout Features, _ end: SentenceBoundary, into keys: inout KeyBuffer
  ) {
    features.finish(end, at: 0) { keys.append($0.key, mayHold($0.key)) }
  }

  /// Calls `body` with the place of each key that is in the table, and 1 where it is a text's first
  /// of this place, else 0; then forgets the keys.
  @inline(__always)
  func lookUp(
    _ keys: inout KeyBuffer, _ matched: inout EntrySet, _ body: (_ place: Int, _ isNew: Int) -> Void
  ) {
    for index in 0..<keys.count { prefetch(keys.keys[index]) }
    for index in 0..<keys.count {
      guard let place = place(of: keys.keys[index]) else { continue }
      body(place, matched.insert(place))
    }
    keys.clear()
  }
}
