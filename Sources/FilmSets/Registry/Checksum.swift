internal import CDigest
import Glibc

/// A file's digest, written as `md5:…` or `sha256:…` with hexadecimal digits.
///
/// ```swift
/// let known = Checksum("sha256:9f86d08…")
/// let isRight = try Checksum.of("set.zip", method: .sha256) == known
/// ```
public struct Checksum: Sendable, Hashable, Codable {
  /// The methods that publishers of data sets use.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// MD5, 32 hexadecimal digits: enough against accidents, not against forgery.
    case md5
    /// SHA-256, 64 hexadecimal digits.
    case sha256

    var digits: Int { self == .md5 ? 32 : 64 }
  }

  /// How the digits were computed.
  public let method: Method
  /// Hexadecimal digits in lower case.
  public let digits: String

  /// Reads a checksum as it is written, `md5:…` or `sha256:…`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let method = Method(rawValue: String(parts[0])) else { return nil }
    digits = parts[1].lowercased()
    guard digits.utf8.count == method.digits, digits.allSatisfy(\.isHexDigit) else { return nil }
    self.method = method
  }

  /// Reads a checksum from a string.
  ///
  /// - Throws: `DecodingError` for a string that is no checksum.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let checksum = Checksum(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text)\" is no checksum like sha256:…")
    }
    self = checksum
  }

  /// Writes the checksum as a string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// The digest of a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - method: how the digits are computed.
  ///   - isCancelled: asked with each quarter of a mebibyte; true ends the work.
  /// - Throws: ``FilmSetsError`` where the file cannot be read, libcrypto is not installed, or
  ///   `isCancelled` says so.
  /// - Complexity: O(*n*), half a gigabyte a second or more.
  public static func of(
    _ path: String, method: Method, isCancelled: () -> Bool = { false }
  ) throws(FilmSetsError) -> Checksum {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path, "read") }
    defer { close(descriptor) }
    guard let digest = filmlab_digest_begin(method.rawValue) else {
      throw .missingLibrary("libcrypto", package: "libssl3")
    }
    var failure: FilmSetsError?
    do throws(FilmSetsError) {
      try update(digest, from: descriptor, at: path, isCancelled: isCancelled)
    } catch {
      failure = error
    }
    // Ends in any case: that frees it.
    var result = [UInt8](repeating: 0, count: Int(FILMLAB_DIGEST_MAXIMUM))
    let length = filmlab_digest_end(digest, &result)
    if let failure { throw failure }
    let digits = result.prefix(length).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    guard let checksum = Checksum("\(method.rawValue):\(digits.joined())") else {
      throw .missingLibrary("a libcrypto with \(method.rawValue)", package: "libssl3")
    }
    return checksum
  }

  /// Takes in all bytes of an open file.
  private static func update(
    _ digest: OpaquePointer, from descriptor: Int32, at path: String, isCancelled: () -> Bool
  ) throws(FilmSetsError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      if isCancelled() { throw .cancelled }
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count == 0 { return }
      if count > 0 {
        guard filmlab_digest_update(digest, buffer.baseAddress, count) == 1 else {
          throw .inputOutput(path: path, action: "digest", reason: "libcrypto refuses")
        }
      } else if errno != EINTR {
        throw .system(path, "read")
      }
    }
  }
}

extension Checksum: CustomStringConvertible {
  /// As it is written.
  public var description: String { "\(method.rawValue):\(digits)" }
}

extension FilmSetsError {
  /// The error of the system call that failed just now.
  static func system(_ path: String, _ action: String) -> FilmSetsError {
    .inputOutput(path: path, action: action, reason: String(cString: strerror(errno)))
  }
}
