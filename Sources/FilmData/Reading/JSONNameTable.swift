internal import CSimdjson

/// The names of wanted fields in the form that the JSON parser needs.
final class JSONNameTable {
  private let storage: UnsafeMutableBufferPointer<filmlab_json_name>
  private let bytes: UnsafeMutablePointer<CChar>

  /// - Parameter names: each with its slot and its rank there: if an object has several names of one
  ///   slot, the lowest rank wins.
  init(_ names: [(name: String, slot: Int, rank: Int)]) {
    storage = .allocate(capacity: names.count)
    bytes = .allocate(capacity: names.reduce(0) { $0 + $1.name.utf8.count })
    var next = bytes
    for (index, (name, slot, rank)) in names.enumerated() {
      for (offset, byte) in name.utf8.enumerated() { next[offset] = CChar(bitPattern: byte) }
      storage[index] = filmlab_json_name(
        bytes: next, count: UInt32(name.utf8.count), slot: UInt16(slot), rank: UInt16(rank))
      next += name.utf8.count
    }
  }

  deinit {
    storage.deallocate()
    bytes.deallocate()
  }

  var names: UnsafeBufferPointer<filmlab_json_name> { UnsafeBufferPointer(storage) }
}
