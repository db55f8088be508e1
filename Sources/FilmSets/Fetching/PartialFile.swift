internal import Bytes
import Glibc

/// An unfinished download, kept so that the next run can resume it.
///
/// Locked while it is open, so that two processes never write the same one.
final class PartialFile {
  let path: String
  private let descriptor: Int32
  /// Bytes in it.
  private(set) var count: Int

  /// Opens a partial file, or makes an empty one.
  ///
  /// - Throws: ``FilmSetsError`` where the system refuses, or another process has it open.
  init(_ path: String) throws(FilmSetsError) {
    self.path = path
    // A link planted in a shared folder must not be followed.
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .system(path, "write") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .busy(partial: path)
    }
    count = Int(lseek(descriptor, 0, SEEK_END))
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end.
  func append(_ bytes: UnsafeRawBufferPointer) throws(FilmSetsError) {
    do throws(SystemError) {
      try bytes.writeAll(to: descriptor)
      count += bytes.count
    } catch {
      // What was written before the failure counts: the next run resumes after it.
      count = Int(lseek(descriptor, 0, SEEK_END))
      throw .system(path, "write", error: error)
    }
  }

  /// Empties the file, for a transfer that begins at the start.
  func clear() throws(FilmSetsError) {
    guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw .system(path, "write")
    }
    count = 0
  }

  /// Deletes the file, of which nothing can be used.
  func discard() { unlink(path) }

  /// Gives the complete file its final name, so that it survives a loss of power.
  func move(to finalPath: String) throws(FilmSetsError) {
    do throws(SystemError) {
      try DiskSync.wait(for: descriptor)
      if rename(path, finalPath) != 0 { throw .last }
      try DiskSync.wait(forFolder: PlacedPath(whole: finalPath).folder)
    } catch {
      throw .system(finalPath, "write", error: error)
    }
  }
}
