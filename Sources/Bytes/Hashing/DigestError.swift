/// Why a digest could not be computed.
package enum DigestError: Error, Sendable, Equatable {
  /// libcrypto is not installed.
  case missingLibrary
  /// The installed libcrypto does not offer the method: some systems forbid MD5.
  case missingMethod(Digest.Method)
  /// libcrypto could not process the bytes or end the digest.
  case failed
  /// The system refused to open the file.
  case cannotOpen(SystemError)
  /// The system refused to read the file.
  case cannotRead(SystemError)
  /// The caller stopped the work.
  case cancelled

  /// Debian's package with libcrypto.
  package static let debianPackage = "libssl3"
}

extension DigestError: CustomStringConvertible {
  /// The reason, as a part of a sentence.
  package var description: String {
    switch self {
    case .missingLibrary:
      "libcrypto is not installed; install the package \(Self.debianPackage)"
    case .missingMethod(let method):
      "the libcrypto of this system does not offer \(method.rawValue)"
    case .failed: "libcrypto refuses"
    case .cannotOpen(let error), .cannotRead(let error): error.reason
    case .cancelled: "it was cancelled"
    }
  }
}
