/// Numbers identifiers in the order in which they first come.
public struct IDTable: Sendable {
  /// The identifiers by number.
  public private(set) var ids: [String] = []
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var hashes: [UInt64] = []

  /// Makes an empty table.
  public init() {}

  /// How many identifiers there are.
  public var count: Int { ids.count }

  /// The number of an identifier, which is added if it is new.
  public mutating func number(of id: String) -> Int {
    var id = id
    return id.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
  }

  /// The number of an identifier, if it is known.
  public func find(_ id: String) -> Int? {
    var id = id
    return id.withUTF8 { bytes in
      let found = slot(of: UnsafeRawBufferPointer(bytes), IDTable.hash(bytes))
      return slots[found] >= 0 ? Int(slots[found]) : nil
    }
  }

  /// The number of an identifier given as UTF-8; a String is made only for a new one.
  package mutating func number(of id: UnsafeRawBufferPointer) -> Int {
    let hash = IDTable.hash(id)
    let place = slot(of: id, hash)
    if slots[place] >= 0 { return Int(slots[place]) }
    slots[place] = Int32(ids.count)
    ids.append(String(decoding: id, as: UTF8.self))
    hashes.append(hash)
    if ids.count * 2 > slots.count { grow() }
    return ids.count - 1
  }

  private func slot(of id: UnsafeRawBufferPointer, _ hash: UInt64) -> Int {
    var place = Int(hash & UInt64(slots.count - 1))
    while slots[place] >= 0 {
      let number = Int(slots[place])
      if hashes[number] == hash, ids[number].utf8.elementsEqual(id) { return place }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var place = Int(hash & UInt64(slots.count - 1))
      while slots[place] >= 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = Int32(number)
    }
  }

  /// FNV-1a with a final mix (Fowler, Noll, Vo): identifiers are short.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}
