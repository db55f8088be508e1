internal import Bytes

/// A file's digest, written as `md5:…` or `sha256:…` with hexadecimal digits.
///
/// ```swift
/// let known = Checksum("sha256:9f86d08…")
/// let isRight = try Checksum.of("set.zip", method: .sha256) == known
/// ```
public struct Checksum: Sendable, Hashable, Codable {
  /// The methods that publishers of data sets use.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// MD5, 32 hexadecimal digits: detects accidents, but not forgery.
    case md5
    /// SHA-256, 64 hexadecimal digits.
    case sha256

    var digest: Digest.Method { self == .md5 ? .md5 : .sha256 }
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
    guard digits.utf8.count == method.digest.digitCount, digits.allSatisfy(\.isHexDigit) else {
      return nil
    }
    self.method = method
  }

  /// Reads a checksum from a string.
  ///
  /// - Throws: `DecodingError` for a string that is not a checksum.
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
  ///   `isCancelled` returns true.
  /// - Complexity: O(*n*), half a gigabyte a second or more.
  public static func of(
    _ path: String, method: Method, isCancelled: () -> Bool = { false }
  ) throws(FilmSetsError) -> Checksum {
    do throws(DigestError) {
      let digits = try Digest.hexadecimal(
        ofFile: path, method: method.digest, isCancelled: isCancelled)
      return Checksum(method: method, digits: digits)
    } catch {
      throw failure(error, path)
    }
  }

  private init(method: Method, digits: String) {
    self.method = method
    self.digits = digits
  }

  private static func failure(_ error: DigestError, _ path: String) -> FilmSetsError {
    switch error {
    case .missingLibrary:
      .missingLibrary("libcrypto", package: DigestError.debianPackage)
    case .missingMethod(let method):
      .missingLibrary(
        "a libcrypto with \(method.rawValue)", package: DigestError.debianPackage)
    case .cannotOpen(let system), .cannotRead(let system): .system(path, "read", error: system)
    case .failed: .inputOutput(path: path, action: "digest", reason: error.description)
    case .cancelled: .cancelled
    }
  }
}

extension Checksum: CustomStringConvertible {
  /// The method, a colon and the digits.
  public var description: String { "\(method.rawValue):\(digits)" }
}

extension FilmSetsError {
  /// The error of the last system call, which failed.
  static func system(_ path: String, _ action: String) -> FilmSetsError {
    system(path, action, error: .last)
  }

  /// An error of the system.
  static func system(
    _ path: String, _ action: String, error: SystemError
  ) -> FilmSetsError {
    .inputOutput(path: path, action: action, reason: error.reason)
  }
}
