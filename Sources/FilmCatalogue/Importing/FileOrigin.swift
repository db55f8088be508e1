internal import Bytes
internal import FilmData
import Glibc

/// Which file an import comes from: its digest tells it again under any name.
struct FileOrigin: Equatable {
  let name: String
  let digest: String
  let size: Int

  /// Reads a file to its end; `nil` for standard input, which can be read only once.
  ///
  /// - Throws: `DataError` where it cannot be read, ``CatalogueError/cancelled``.
  init?(_ path: String, isCancelled: () -> Bool = { false }) throws {
    if path == "-" { return nil }
    var status = stat()
    guard stat(path, &status) == 0 else { throw DataError.noSuchFile(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    do throws(DigestError) {
      digest = try Digest.hexadecimal(ofFile: path, isCancelled: isCancelled)
    } catch .cancelled {
      throw CatalogueError.cancelled
    } catch {
      throw DataError.inputOutput(path: path, action: "read", reason: error.description)
    }
    (name, size) = (path, Int(status.st_size))
  }
}
