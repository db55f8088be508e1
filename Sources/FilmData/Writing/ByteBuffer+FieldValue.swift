package import Bytes

extension ByteBuffer {
  /// Writes the value of an input's field unchanged, as JSON, except for escapes of half a character.
  package func append(passedThrough value: FieldValue) {
    if let json = value.json {
      // A string as long as its content has no escapes, as most have none.
      let isPlain = value.kind == .string && json.count == value.bytes.count + 2
      isPlain ? append(json) : append(repairing: json)
    } else {
      append(quoted: value.bytes)
    }
  }
}
