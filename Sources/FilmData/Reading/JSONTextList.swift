internal import Bytes
internal import CSimdjson

/// Reads the strings of a JSON list.
///
/// Use it on one thread only.
final class JSONTextList {
  private let members = KeptMembers()
  private let object = ByteBuffer()

  /// The strings of a list, in its order; a single string is a list of one, with `|` between several.
  ///
  /// Elements that are no strings are left out; a list that is broken has none.
  func texts(_ value: FieldValue) -> [String] {
    if value.kind == .string {
      return value.string?.split(separator: "|").map { String($0.trimmed) } ?? []
    }
    guard let json = value.json, json.first == ASCII.openingBracket else { return [] }
    // The parser finds the members of an object: each element gets a name.
    object.clear()
    var isInString = false
    var offset = 0
    while offset < json.count {
      let byte = json[offset]
      if isInString {
        object.append(byte)
        if byte == ASCII.backslash, offset + 1 < json.count {
          offset += 1
          object.append(json[offset])
        } else if byte == ASCII.quote {
          isInString = false
        }
      } else {
        write(byte)
        isInString = byte == ASCII.quote
      }
      offset += 1
    }
    object.reserve(Int(FILMLAB_JSON_PADDING))
    return members.fields(of: object.bytes)?.compactMap { field in
      field.value.kind == .string ? field.value.string : nil
    } ?? []
  }

  private func write(_ byte: UInt8) {
    switch byte {
    case ASCII.openingBracket: object.append("{\"\":")
    case ASCII.comma: object.append(",\"\":")
    case ASCII.closingBracket: object.append(UInt8(ascii: "}"))
    default: object.append(byte)
    }
  }
}
