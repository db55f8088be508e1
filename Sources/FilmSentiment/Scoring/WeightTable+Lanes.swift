internal import CTextMasks

/// Gathering a text's keys for eight words at a time; the same keys as ``Features`` gives, in another
/// order, which sums of hundredths do not feel.
extension WeightTable {
  /// Gathers the keys of the features that end in one window of a text and pass the filter.
  ///
  /// - Parameter lastSentence: the first token of the text's last sentence; `Int.max` where it is not
  ///   in this window, or the text is a single sentence.
  /// - Returns: how many words are not names.
  func gatherLanes(
    of buffer: borrowing TokenBuffer, lastSentence: Int, into keys: inout KeyBuffer
  ) -> Int {
    let (hashes, flags) = (buffer.hashes, buffer.flags)
    keys.reserve(5 * buffer.count + 6 * buffer.openingCount + 16)
    var words = 0
    keys.count = filmlab_feature_keys(
      hashes, UnsafeRawPointer(flags).assumingMemoryBound(to: UInt8.self), buffer.count,
      lastSentence, WordMark.afterBut.rawValue, WordMark.lastSentence.rawValue, laneFilter,
      keys.keys, &words)
    // The window before may have ended in a sentence's first word.
    if buffer.count > 0, flags[-1].opensSentence { open(buffer, at: -1, into: &keys) }
    for opening in 0..<buffer.openingCount {
      let index = Int(buffer.openings[opening])
      finish(buffer, flags[index].boundary, at: index, into: &keys)
      open(buffer, at: index, into: &keys)
    }
    return words
  }

  /// The runs that begin with a sentence's start.
  @inline(__always)
  private func open(
    _ buffer: borrowing TokenBuffer, at index: Int, into keys: inout KeyBuffer
  ) {
    let (hashes, flags) = (buffer.hashes, buffer.flags)
    if flags[index].isName { return }
    let opening = WordHash.join(SentenceBoundary.startKey, hashes[index])
    if index >= 0 { append(opening, to: &keys) }
    let next = index + 1
    if next < buffer.count, !flags[next].isName, !flags[next].opensSentence {
      append(WordHash.join(opening, hashes[next]), to: &keys)
    }
  }

  /// The features of a sentence's end: its mark, unless that is a full stop, and the runs that end
  /// with it.
  ///
  /// - Parameter next: the token behind the end.
  @inline(__always)
  func finish(
    _ buffer: borrowing TokenBuffer, _ end: SentenceBoundary, at next: Int,
    into keys: inout KeyBuffer
  ) {
    guard end.rawValue >= SentenceBoundary.stop.rawValue else { return }
    let (hashes, flags) = (buffer.hashes, buffer.flags)
    let key = end.endKey
    if end != .stop { append(key, to: &keys) }
    if flags[next - 1].isName { return }
    append(WordHash.join(hashes[next - 1], key), to: &keys)
    if flags[next - 2].isName { return }
    append(WordHash.join(WordHash.join(hashes[next - 2], hashes[next - 1]), key), to: &keys)
  }

  /// Adds a key for which there is room, if it passes the filter.
  @inline(__always)
  private func append(_ key: UInt64, to keys: inout KeyBuffer) {
    keys.keys[keys.count] = key
    keys.count &+= mayHold(key)
  }

  /// Calls `body` with the slot of each key that is in the table, and 1 for a text's first match of
  /// this slot, else 0.
  @inline(__always)
  func lookUpLanes(
    _ keys: borrowing KeyBuffer, matched: inout EntrySet,
    _ body: (_ slot: Int, _ isNew: Int) -> Void
  ) {
    let slots = keys.slots
    let count = filmlab_find_keys(keys.keys, keys.count, laneSlots, slots)
    matched.insertAll { insert in
      for index in 0..<count {
        let slot = Int(slots[index])
        body(slot, insert(slot))
      }
    }
  }

  /// What the entries that keys match add up to, in hundredths, each once.
  @inline(__always)
  func sumLanes(
    _ keys: borrowing KeyBuffer, matched: borrowing EntrySet
  ) -> (matches: Int, valence: Int, rating: Int) {
    let count = filmlab_find_keys(keys.keys, keys.count, laneSlots, keys.slots)
    let sums = filmlab_sum_entries(keys.slots, count, laneSlots, matched.bits)
    return (Int(sums.matches), Int(sums.valence), Int(sums.rating))
  }
}
