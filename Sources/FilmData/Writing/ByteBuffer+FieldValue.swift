package import Bytes

extension ByteBuffer {
  /// Writes the value of an input's field unchanged, as JSON.
  package func append(passedThrough value: FieldValue) {
    if let json = value.json {
      append(json)
    } else {
      append(quoted: value.bytes)
    }
  }
}
