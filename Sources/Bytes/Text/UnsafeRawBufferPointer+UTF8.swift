extension UnsafeRawBufferPointer {
  /// Whether the bytes are valid UTF-8; without a String of them.
  package var isUTF8: Bool {
    let bytes = assumingMemoryBound(to: UInt8.self)
    return (try? UTF8Span(validating: bytes.span)) != nil
  }
}
