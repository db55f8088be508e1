internal import CArchive

/// The entries of a zip or tar file, one after another.
final class ArchiveReader {
  struct Entry {
    enum Kind { case file, folder, link, special }

    /// The path as the archive writes it; empty if it cannot be read.
    var path: String
    var kind: Kind
    /// What a link names.
    var target: String?
  }

  private let path: String
  private let archive: OpaquePointer

  /// Opens an archive.
  ///
  /// - Throws: ``FilmSetsError`` where libarchive is not installed or does not know the format.
  init(_ path: String) throws(FilmSetsError) {
    guard filmlab_archive_is_available() != 0 else {
      throw .missingLibrary("libarchive", package: "libarchive13")
    }
    var reason = [CChar](repeating: 0, count: 300)
    guard let archive = filmlab_archive_open(path, &reason, reason.count) else {
      let bytes = reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
      throw .brokenArchive(path: path, reason: String(decoding: bytes, as: UTF8.self))
    }
    self.path = path
    self.archive = archive
  }

  deinit { filmlab_archive_close(archive) }

  /// The next entry; nil at the end.
  func next() throws(FilmSetsError) -> Entry? {
    var entry = filmlab_entry()
    switch filmlab_archive_next(archive, &entry) {
    case 0: return nil
    case 1:
      return Entry(
        path: entry.path.map { String(cString: $0) } ?? "",
        kind: Self.kind(UInt32(entry.kind)),
        target: entry.target.map { String(cString: $0) })
    default: throw broken
    }
  }

  /// Reads the entry's next bytes; 0 at its end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FilmSetsError) -> Int {
    let count = filmlab_archive_read(archive, buffer.baseAddress, buffer.count)
    guard count >= 0 else { throw broken }
    return Int(count)
  }

  private var broken: FilmSetsError {
    .brokenArchive(path: path, reason: String(cString: filmlab_archive_reason(archive)))
  }

  private static func kind(_ kind: UInt32) -> Entry.Kind {
    switch kind {
    case FILMLAB_ENTRY_FILE.rawValue: .file
    case FILMLAB_ENTRY_FOLDER.rawValue: .folder
    case FILMLAB_ENTRY_LINK.rawValue: .link
    default: .special
    }
  }
}
