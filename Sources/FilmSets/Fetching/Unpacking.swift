internal import Bytes
import FoundationEssentials
import Glibc

/// Unpacks an untrusted archive into a folder, and nothing outside it.
///
/// Only files and folders are made; an archive with anything else in it (links, devices, paths that
/// are absolute or lead outside) is refused as a whole, since no set has these. Everything goes into
/// a temporary folder next to the final one, which gets its name at the end: it is there whole or not
/// at all.
package struct Unpacking {
  let archive: String
  let folder: String
  /// Bytes of all files together beyond which an archive is refused as a decompression bomb.
  let limit: Int
  let progress: (FetchProgress) -> Void
  let isCancelled: () -> Bool
  private let buffer = UnsafeBuffer()

  /// The most bytes that any archive may unpack to.
  package static let largest = 50 << 30
  /// The most files and folders that any archive may have.
  static let mostEntries = 1_000_000

  /// Describes the unpacking of an archive.
  ///
  /// - Parameters:
  ///   - folder: the folder that is made; must not exist yet.
  ///   - limit: bytes of all files together (default: twenty times the archive's, since text rarely
  ///     shrinks to less than a tenth).
  package init(
    _ archive: String, into folder: String, limit: Int? = nil,
    progress: @escaping (FetchProgress) -> Void = { _ in },
    isCancelled: @escaping () -> Bool = { false }
  ) {
    self.archive = archive
    self.folder = folder
    self.limit = limit ?? Self.usualLimit(of: archive)
    self.progress = progress
    self.isCancelled = isCancelled
  }

  private static func usualLimit(of archive: String) -> Int {
    var status = stat()
    guard stat(archive, &status) == 0 else { return 0 }
    return min(largest, max(1 << 20, Int(status.st_size) * 20))
  }

  /// Unpacks.
  ///
  /// - Throws: ``FilmSetsError``; then nothing is left behind.
  package func run() throws(FilmSetsError) {
    let reader = try ArchiveReader(archive)
    let temporary = TemporaryName.own(folder, .unpacking)
    Self.sweep(PlacedPath(whole: folder).folder)
    try? FileManager.default.removeItem(atPath: temporary)
    guard mkdir(temporary, 0o755) == 0 else { throw .system(folder, "make the folder") }
    let lock = FolderLock(temporary)
    defer { withExtendedLifetime(lock) {} }
    do throws(FilmSetsError) {
      try unpack(reader, into: temporary)
      guard rename(temporary, folder) == 0 else { throw .system(folder, "make the folder") }
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw error
    }
  }

  /// Removes what killed processes unpacked into a folder of sets.
  private static func sweep(_ folder: String) {
    Leftovers.sweep(folder) {
      $0.isFolder && ($0.name.ending == .unpacking || $0.name.ending == .importing)
    }
  }

  private func unpack(_ reader: ArchiveReader, into root: String) throws(FilmSetsError) {
    var (bytes, entries) = (0, 0)
    while let entry = try reader.next() {
      if isCancelled() { throw .cancelled }
      entries += 1
      if entries > Self.mostEntries { throw .tooLarge(path: archive, limit: limit) }
      let names = try checked(entry)
      guard let name = names.last else { continue }
      let parent = try makeFolders(names.dropLast(), in: root)
      if entry.kind == .folder {
        _ = try makeFolders([name], in: parent)
      } else {
        try write(entry, of: reader, to: "\(parent)/\(name)", total: &bytes)
        progress(.unpacking(bytes: bytes))
      }
    }
    if entries == 0 { throw .brokenArchive(path: archive, reason: "it holds nothing") }
  }

  private func checked(_ entry: ArchiveReader.Entry) throws(FilmSetsError) -> [String] {
    switch entry.kind {
    case .link:
      throw unsafe(entry, "is a link (to \"\(entry.target ?? "")\")")
    case .special:
      throw unsafe(entry, "is a device, a pipe or a socket")
    case .file, .folder: break
    }
    do throws(ArchivePath.Refusal) {
      return try ArchivePath(entry.path).names
    } catch {
      throw unsafe(entry, error.reason)
    }
  }

  private func unsafe(_ entry: ArchiveReader.Entry, _ reason: String) -> FilmSetsError {
    .unsafeArchive(path: archive, entry: entry.path, reason: reason)
  }

  /// Makes nested folders, unless they already exist.
  private func makeFolders(
    _ names: some Sequence<String>, in root: String
  ) throws(FilmSetsError) -> String {
    var path = root
    for name in names {
      path += "/" + name
      // If a file has the name, writing into it fails later.
      if mkdir(path, 0o755) != 0, errno != EEXIST { throw .system(path, "make the folder") }
    }
    return path
  }

  private func write(
    _ entry: ArchiveReader.Entry, of reader: ArchiveReader, to path: String, total: inout Int
  ) throws(FilmSetsError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      if errno == EEXIST { throw unsafe(entry, "is there twice") }
      throw .system(path, "write")
    }
    defer { close(file) }
    while true {
      let count = try reader.read(into: buffer.bytes)
      if count == 0 { return }
      total += count
      if total > limit { throw .tooLarge(path: archive, limit: limit) }
      if isCancelled() { throw .cancelled }
      do throws(SystemError) {
        try UnsafeRawBufferPointer(rebasing: buffer.bytes[..<count]).writeAll(to: file)
      } catch {
        throw .system(path, "write", error: error)
      }
    }
  }

  /// Room for a piece of a file.
  private final class UnsafeBuffer {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)

    deinit { bytes.deallocate() }
  }
}
