internal import Bytes
internal import FilmData
import Glibc

/// Which file an import comes from: its digest tells it again under any name.
struct FileOrigin: Equatable {
  let name: String
  let digest: String
  let size: Int

  /// Reads a file to its end; `nil` for what is none, and for standard input of which a part was read before.
  ///
  /// - Parameter path: a path; `-` is standard input, which `RereadableInputs` makes a file if it is a pipe.
  /// - Throws: `DataError` where it cannot be read, ``CatalogueError/cancelled``.
  init?(_ path: String, isCancelled: () -> Bool = { false }) throws {
    let isStandardInput = path == "-"
    if isStandardInput, lseek(STDIN_FILENO, 0, SEEK_CUR) != 0 { return nil }
    let file = isStandardInput ? "/dev/stdin" : path
    var status = stat()
    guard stat(file, &status) == 0 else { throw DataError.noSuchFile(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    do throws(DigestError) {
      digest = try Digest.hexadecimal(ofFile: file, isCancelled: isCancelled)
    } catch .cancelled {
      throw CatalogueError.cancelled
    } catch {
      throw DataError.inputOutput(path: path, action: "read", reason: error.description)
    }
    (name, size) = (Input(argument: path).name, Int(status.st_size))
  }
}
