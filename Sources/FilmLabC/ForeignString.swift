import Glibc

/// Strings that C frees.
enum ForeignString {
  /// A copy that ends with NUL; `nil` where there is no memory for it.
  static func copy(_ bytes: UnsafeRawBufferPointer) -> UnsafeMutablePointer<CChar>? {
    guard let copy = malloc(bytes.count + 1) else { return nil }
    if let start = bytes.baseAddress { memcpy(copy, start, bytes.count) }
    copy.storeBytes(of: 0, toByteOffset: bytes.count, as: UInt8.self)
    return copy.assumingMemoryBound(to: CChar.self)
  }

  /// Hands a sentence to C, where it asks for one.
  ///
  /// - Returns: `nil`, which a function returns that could do nothing.
  static func refuse<Pointer>(
    _ sentence: String, _ error: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  ) -> Pointer? {
    error?.pointee = strdup(sentence)
    return nil
  }
}
