internal import Bytes
internal import CSimdjson

/// All fields of a JSON object, as a row hands them on.
///
/// Use it on one thread only.
final class KeptMembers {
  private let json = filmlab_json_parser_create()
  private let members: UnsafeMutableBufferPointer<filmlab_json_member>
  private let result: UnsafeMutableBufferPointer<KeptField>

  /// The most fields of a row that are kept.
  let limit: Int
  /// More fields than rows of reviews have.
  static let usualLimit = 1 << 10

  init(limit: Int = KeptMembers.usualLimit) {
    self.limit = limit
    members = .allocate(capacity: limit)
    result = .allocate(capacity: limit)
  }

  deinit {
    filmlab_json_parser_destroy(json)
    members.deallocate()
    result.deallocate()
  }

  /// The fields of an object, in its order; valid until the next call and as long as the text.
  func fields(of text: UnsafeRawBufferPointer) -> UnsafeBufferPointer<KeptField> {
    let found = filmlab_json_members(
      json, text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count, members.baseAddress,
      limit)
    let count = max(0, min(found, limit))
    for index in 0..<count {
      let member = members[index]
      let name = UnsafeRawBufferPointer(start: member.key, count: member.key_count)
      result.initializeElement(
        at: index, to: KeptField(name: name, value: FieldValue(member.value)))
    }
    return UnsafeBufferPointer(rebasing: result[..<count])
  }
}
