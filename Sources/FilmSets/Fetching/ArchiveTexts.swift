import Glibc

/// Some files of an archive, in memory.
package struct ArchiveTexts {
  /// The files in their order.
  package private(set) var texts: [(path: String, bytes: [UInt8])] = []

  /// The most bytes that are unpacked: personal exports have some megabytes.
  private static let limit = 256 << 20

  /// Whether a file begins as a zip archive does.
  package static func isZip(_ path: String) -> Bool {
    guard let file = fopen(path, "rb") else { return false }
    defer { fclose(file) }
    var start = [UInt8](repeating: 0, count: 4)
    return fread(&start, 1, 4, file) == 4 && start == [0x50, 0x4B, 3, 4]
  }

  /// Reads the files whose paths are wanted.
  ///
  /// - Throws: ``FilmSetsError`` where the archive is damaged, libarchive is not installed, or the files are
  ///   larger than any plausible ones.
  package init(_ path: String, where isWanted: (String) -> Bool) throws(FilmSetsError) {
    let archive = try ArchiveReader(path)
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { chunk.deallocate() }
    var total = 0
    while let entry = try archive.next() {
      guard entry.kind == .file, isWanted(entry.path) else { continue }
      var bytes: [UInt8] = []
      while case let count = try archive.read(into: chunk), count > 0 {
        total += count
        if total > Self.limit { throw .tooLarge(path: path, limit: Self.limit) }
        bytes += chunk[..<count]
      }
      texts.append((entry.path, bytes))
    }
  }
}
