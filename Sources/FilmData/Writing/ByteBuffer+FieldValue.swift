package import Bytes

extension ByteBuffer {
  /// Writes the value of a field of the input as it was, as JSON.
  package func append(passedThrough value: FieldValue) {
    if let json = value.json {
      append(json)
    } else {
      append(quoted: value.bytes)
    }
  }
}
