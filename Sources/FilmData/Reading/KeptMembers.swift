internal import Bytes
internal import CSimdjson

/// All fields of a JSON object, as a row hands them on.
///
/// Use it on one thread only.
final class KeptMembers {
  private let json = filmlab_json_parser_create()
  private var members: UnsafeMutableBufferPointer<filmlab_json_member>
  private var result: UnsafeMutableBufferPointer<KeptField>

  /// As many fields as most rows have; more are made room for.
  private static let usualCount = 1 << 6

  init() {
    members = .allocate(capacity: Self.usualCount)
    result = .allocate(capacity: Self.usualCount)
  }

  deinit {
    filmlab_json_parser_destroy(json)
    members.deallocate()
    result.deallocate()
  }

  /// The fields of an object, in its order; valid until the next call and as long as the text.
  ///
  /// - Returns: `nil` where the value of one is not JSON: a reader of some fields passes over the others
  ///   without looking at them.
  /// - Complexity: O(bytes).
  func fields(of text: UnsafeRawBufferPointer) -> UnsafeBufferPointer<KeptField>? {
    var found = find(in: text)
    while found > members.count {
      grow()
      found = find(in: text)
    }
    guard found >= 0 else { return nil }
    for index in 0..<found {
      let member = members[index]
      let name = UnsafeRawBufferPointer(start: member.key, count: member.key_count)
      result.initializeElement(
        at: index, to: KeptField(name: name, value: FieldValue(member.value)))
    }
    return UnsafeBufferPointer(rebasing: result[..<found])
  }

  private func find(in text: UnsafeRawBufferPointer) -> Int {
    filmlab_json_members(
      json, text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count, members.baseAddress,
      members.count)
  }

  /// Makes room for four times as many.
  private func grow() {
    let capacity = 4 * members.count
    members.deallocate()
    result.deallocate()
    members = .allocate(capacity: capacity)
    result = .allocate(capacity: capacity)
  }
}
