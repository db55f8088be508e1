import Glibc

/// The files of a folder that ``FolderReplacement`` writes, as they are at one moment.
package struct ReplacedFolder {
  /// The folder as it is named, without a slash at its end.
  package let path: String
  /// Whether files that were written together wait to be moved to their places.
  private let isPending: Bool

  /// How often a folder that is just replaced is read again, and how long it is waited before, in microseconds.
  private static let (tries, pause): (Int, UInt32) = (20, 5_000)

  private init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    isPending = access("\(self.path)/\(FolderReplacement.pendingName)", F_OK) == 0
  }

  /// Where a file is; the path of no file where there is none.
  package func path(of name: String) -> String {
    if isPending {
      let pending = "\(path)/\(FolderReplacement.pendingName)/\(name)"
      if access(pending, F_OK) == 0 || access(pending + FolderReplacement.absence, F_OK) == 0 {
        return pending
      }
    }
    return "\(path)/\(name)"
  }

  /// Reads files that belong together; again where another process replaces them meanwhile.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - manifest: a file that each replacement writes.
  ///   - body: reads and compares the files, and throws where they do not belong together.
  /// - Throws: what the body throws of files that nobody replaces.
  package static func read<Result, Failure: Error>(
    _ path: String, manifest: String,
    _ body: (ReplacedFolder) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var triesLeft = tries
    while true {
      let folder = ReplacedFolder(path)
      let before = Identity(folder.path(of: manifest))
      do throws(Failure) {
        return try body(folder)
      } catch {
        triesLeft -= 1
        let now = ReplacedFolder(path)
        let isChanging =
          folder.isPending || now.isPending || Identity(now.path(of: manifest)) != before
        guard triesLeft > 0, isChanging else { throw error }
        usleep(pause)
      }
    }
  }

  /// What tells one file from another under the same path.
  private struct Identity: Equatable {
    private let numbers: [Int]

    init(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else {
        numbers = []
        return
      }
      numbers = [
        Int(bitPattern: UInt(status.st_dev)), Int(bitPattern: UInt(status.st_ino)),
        Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
      ]
    }
  }
}
