internal import CDigest
import Glibc

/// A digest that identifies bytes: MD5 (RFC 1321) or SHA-256 (FIPS 180-4).
///
/// libcrypto (OpenSSL) computes it. The library is loaded when the first digest begins, so that no
/// other work waits for it.
///
///     let name = try Digest.hexadecimal(ofFile: "ratings.csv")
package struct Digest: ~Copyable {
  /// The methods that publishers of data sets use.
  package enum Method: String, Sendable, Hashable, CaseIterable {
    case md5, sha256

    /// How many hexadecimal digits a digest has.
    package var digitCount: Int { self == .md5 ? 32 : 64 }
  }

  private let state: OpaquePointer

  /// Begins a digest.
  ///
  /// - Throws: ``DigestError`` where libcrypto is not installed or does not offer the method.
  package init(_ method: Method = .sha256) throws(DigestError) {
    guard filmlab_digest_is_available() != 0 else { throw .missingLibrary }
    guard let state = filmlab_digest_begin(method.rawValue) else { throw .missingMethod(method) }
    self.state = state
  }

  deinit { _ = Self.end(state) }

  /// Adds more bytes.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) throws(DigestError) {
    guard filmlab_digest_update(state, bytes.baseAddress, bytes.count) == 1 else { throw .failed }
  }

  /// Ends the digest, and returns it with hexadecimal digits in lower case.
  package consuming func hexadecimal() throws(DigestError) -> String {
    let bytes = Self.end(state)
    discard self
    if bytes.isEmpty { throw .failed }
    return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Ends a digest and frees its memory; no bytes where libcrypto fails.
  private static func end(_ state: OpaquePointer) -> ArraySlice<UInt8> {
    var bytes = [UInt8](repeating: 0, count: Int(FILMLAB_DIGEST_MAXIMUM))
    let length = filmlab_digest_end(state, &bytes)
    return bytes.prefix(length)
  }
}

extension Digest {
  /// The digest of a file's bytes, as they are stored.
  ///
  /// - Parameter isCancelled: asked before each quarter of a megabyte; true ends the work.
  /// - Throws: ``DigestError``.
  /// - Complexity: O(*n*), half a gigabyte a second or more.
  package static func hexadecimal(
    ofFile path: String, method: Method = .sha256, isCancelled: () -> Bool = { false }
  ) throws(DigestError) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(.last) }
    defer { close(descriptor) }
    var digest = try Digest(method)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      if isCancelled() { throw .cancelled }
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count == 0 { return try digest.hexadecimal() }
      if count > 0 {
        try digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      } else if errno != EINTR {
        throw .cannotRead(.last)
      }
    }
  }
}
