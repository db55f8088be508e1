internal import CArchive
import Glibc

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
    if let reason = Self.missingEnd(path) { throw .brokenArchive(path: path, reason: reason) }
    var reason = [CChar](repeating: 0, count: 300)
    guard let archive = filmlab_archive_open(path, &reason, reason.count) else {
      let bytes = reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
      throw .brokenArchive(path: path, reason: String(decoding: bytes, as: UTF8.self))
    }
    self.path = path
    self.archive = archive
  }

  /// What is missing at the end of an archive that libarchive would read in silence up to there; `nil` for nothing.
  ///
  /// A zip has its directory there, a tar blocks of zeros (POSIX asks for two of 512 bytes, some programs write one).
  private static func missingEnd(_ path: String) -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    if bytes(of: file, at: 0, count: 4).elementsEqual([0x50, 0x4B, 3, 4]) {
      return hasDirectory(file) ? nil : "its directory at the end is missing; it is cut off"
    }
    let isTar = bytes(of: file, at: 257, count: 5).elementsEqual("ustar".utf8)
    guard isTar, fseek(file, 0, SEEK_END) == 0, case let count = ftell(file), count >= 512 else {
      return nil
    }
    let end = bytes(of: file, at: count - 512, count: 512)
    return end.allSatisfy { $0 == 0 } ? nil : "its end mark is missing; it is cut off"
  }

  /// Whether the mark of a zip's directory is there, before a comment of at most 65,535 bytes.
  private static func hasDirectory(_ file: UnsafeMutablePointer<FILE>) -> Bool {
    guard fseek(file, 0, SEEK_END) == 0, case let count = ftell(file), count >= 22 else {
      return false
    }
    let start = max(0, count - 22 - 65_535)
    let end = bytes(of: file, at: start, count: count - start)
    return end.indices.dropLast(3).contains { place in
      end[place] == 0x50 && end[place + 1] == 0x4B && end[place + 2] == 5 && end[place + 3] == 6
    }
  }

  private static func bytes(
    of file: UnsafeMutablePointer<FILE>, at place: Int, count: Int
  ) -> [UInt8] {
    guard fseek(file, place, SEEK_SET) == 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = fread(buffer.baseAddress, 1, count, file)
    }
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
