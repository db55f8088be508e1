/// What a few words or phrases do, found by their hashes with one load and one comparison.
struct TurningTable<Effect: Sendable>: Sendable {
  /// The hashes, each in a slot of its own.
  let slots: HashSlots
  private let effects: [Effect?]

  /// - Precondition: the hashes are different.
  init(_ entries: [(hash: UInt64, effect: Effect)]) {
    let slots = HashSlots(entries.map(\.hash))
    var effects = [Effect?](repeating: nil, count: slots.hashes.count)
    for entry in entries { effects[slots.index(of: entry.hash)] = entry.effect }
    (self.slots, self.effects) = (slots, effects)
  }

  /// What a hash's word or phrase does; `nil` where it is none of these.
  @inline(__always)
  subscript(hash: UInt64) -> Effect? {
    let slot = slots.index(of: hash)
    return slots.hashes[slot] == hash ? effects[slot] : nil
  }
}
