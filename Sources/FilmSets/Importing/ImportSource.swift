internal import Bytes
internal import FilmData
import FoundationEssentials
import Glibc

/// The files that an import reads: where they are, or, for an archive, a folder that it is unpacked
/// into and that is removed when the object is released.
///
/// ```swift
/// let source = try ImportSource(of: set, from: "ml-1m.zip", in: folder)
/// let summary = try SetImport(set, from: source.path).write(toFile: "ratings.csv")
/// ```
public final class ImportSource {
  /// The folder or file to read.
  public let path: String
  private let isTemporary: Bool
  /// Of a temporary folder: nobody else takes it for one that is left.
  private var lock: FolderLock?

  /// Finds the files of a set.
  ///
  /// - Parameters:
  ///   - set: the set that the files are of.
  ///   - path: a file, a folder or an archive of the set; nil for what was fetched.
  ///   - folder: where fetched sets are kept; an archive is unpacked in it.
  ///   - progress: called now and then while an archive is unpacked.
  ///   - isCancelled: asked now and then; true ends the work with ``FilmSetsError/cancelled``.
  /// - Throws: ``FilmSetsError`` where the set was never fetched or the archive cannot be used;
  ///   `DataError` where there is no such file.
  public init(
    of set: DataSet, from path: String?, in folder: DataFolder,
    progress: @escaping (FetchProgress) -> Void = { _ in },
    isCancelled: @escaping () -> Bool = { false }
  ) throws {
    guard let path else {
      guard folder.has(set) else {
        throw FilmSetsError.notFetched(name: set.name, folder: folder.path, advice: set.advice)
      }
      (self.path, isTemporary) = (folder.content(of: set), false)
      return
    }
    guard FileManager.default.fileExists(atPath: path) else { throw DataError.noSuchFile(path) }
    guard Self.isArchive(path) else {
      (self.path, isTemporary) = (path, false)
      return
    }
    try OutputFolder.make(folder.path)
    let temporary = TemporaryName.own(folder.content(of: set), .importing)
    try? FileManager.default.removeItem(atPath: temporary)
    try Unpacking(path, into: temporary, progress: progress, isCancelled: isCancelled).run()
    (self.path, isTemporary) = (temporary, true)
    lock = FolderLock(temporary)
  }

  deinit {
    if isTemporary { try? FileManager.default.removeItem(atPath: path) }
  }

  private static func isArchive(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".zip", ".tar", ".tar.gz", ".tgz"].contains(where: name.hasSuffix)
      && FolderSearch.hasFile(path)
  }
}
