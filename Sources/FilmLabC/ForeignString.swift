import Bytes
import Glibc

/// Strings that C frees.
enum ForeignString {
  /// Buffers one after another, as one string that ends with NUL; `nil` where there is no memory for it.
  static func joined(_ parts: [ByteBuffer]) -> UnsafeMutablePointer<CChar>? {
    let count = parts.reduce(0) { $0 + $1.count }
    guard let joined = malloc(count + 1) else { return nil }
    var end = joined
    for part in parts {
      // The bytes live as long as the buffer does.
      withExtendedLifetime(part) {
        if let start = $0.bytes.baseAddress { memcpy(end, start, $0.count) }
      }
      end += part.count
    }
    end.storeBytes(of: 0, as: UInt8.self)
    return joined.assumingMemoryBound(to: CChar.self)
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
