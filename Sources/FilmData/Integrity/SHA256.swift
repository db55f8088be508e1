internal import Bytes
import Glibc

/// SHA-256, which identifies the files of the training data in a model's provenance.
package enum SHA256 {
  /// The digest of a file's bytes, as they are stored.
  ///
  /// - Throws: ``DataError`` where the file cannot be read or libcrypto is not installed.
  package static func hexadecimal(ofFile path: String) throws(DataError) -> String {
    do throws(DigestError) {
      return try Digest.hexadecimal(ofFile: path)
    } catch {
      throw failure(error, path)
    }
  }

  /// The digest of bytes that are to become a file.
  ///
  /// - Parameter path: the file, for errors.
  /// - Throws: ``DataError`` where libcrypto is not installed.
  package static func hexadecimal(
    of bytes: UnsafeRawBufferPointer, for path: String
  ) throws(DataError) -> String {
    do throws(DigestError) {
      var digest = try Digest(.sha256)
      try digest.update(bytes)
      return try digest.hexadecimal()
    } catch {
      throw failure(error, path)
    }
  }

  private static func failure(_ error: DigestError, _ path: String) -> DataError {
    switch error {
    case .cannotOpen(let system) where system.code == ENOENT || system.code == ENOTDIR:
      .noSuchFile(path)
    case .cannotRead(let system) where system.code == EISDIR: .isDirectory(path)
    case .cannotOpen: .inputOutput(path: path, action: "open", reason: error.description)
    case .cannotRead: .inputOutput(path: path, action: "read", reason: error.description)
    default:
      .inputOutput(path: path, action: "compute the SHA-256", reason: error.description)
    }
  }
}
