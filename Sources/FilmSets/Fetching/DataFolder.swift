internal import FilmData
import FoundationEssentials
import Glibc

/// The folder where fetched sets are kept: each archive, and its content in a folder of the set's
/// name.
///
/// ```swift
/// let folder = DataFolder("datasets")
/// let set = try Registry(contentsOf: "registry.json").set(named: "movielens-1m")
/// try folder.fetch(set) { progress in print(progress) }
/// print(folder.content(of: set))
/// ```
public struct DataFolder: Sendable, Hashable {
  /// The folder's path.
  public let path: String

  /// Uses a folder, which need not exist before something is fetched.
  public init(_ path: String) { self.path = path }

  /// The usual folder: `FILMLAB_DATA`, else `filmlab/datasets` under `XDG_DATA_HOME`, else under
  /// `~/.local/share`.
  public init(environment: [String: String]) {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let folder = value("FILMLAB_DATA") {
      path = folder
    } else if let data = value("XDG_DATA_HOME"), data.hasPrefix("/") {
      path = data + "/filmlab/datasets"
    } else {
      path = (value("HOME") ?? ".") + "/.local/share/filmlab/datasets"
    }
  }

  /// Where a set's archive is kept; nil if it has none.
  public func archive(of set: DataSet) -> String? { set.fileName.map { "\(path)/\($0)" } }

  /// Where a set's content is kept.
  public func content(of set: DataSet) -> String { "\(path)/\(set.name)" }

  /// Whether a set's content is there.
  public func has(_ set: DataSet) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: content(of: set), isDirectory: &isFolder)
      && isFolder
  }

  /// Fetches a set: downloads its archive unless it is there, and unpacks it.
  ///
  /// Blocks the thread until all is done. A download that was cut off goes on where it ended.
  ///
  /// - Parameters:
  ///   - set: the set to fetch; its terms of use are its ``DataSet/licence``.
  ///   - patience: how long to wait for a transfer and how often to retry it.
  ///   - progress: called now and then, from this thread.
  ///   - isCancelled: asked about once a second and after each piece; true ends the work with
  ///     ``FilmSetsError/cancelled`` and keeps what came.
  /// - Throws: ``FilmSetsError``, or `DataError` where the folder cannot be made.
  public func fetch(
    _ set: DataSet, patience: Download.Patience = Download.Patience(),
    progress: @escaping (FetchProgress) -> Void = { _ in },
    isCancelled: @escaping () -> Bool = { false }
  ) throws {
    guard let archive = archive(of: set) else {
      throw FilmSetsError.byHandOnly(name: set.name, advice: set.advice ?? "see \(set.home)")
    }
    try OutputFolder.make(path)
    if try !hasArchive(set, at: archive, isCancelled: isCancelled) {
      try Download(
        of: set, to: archive, patience: patience, progress: progress, isCancelled: isCancelled
      ).run()
    }
    try Unpacking(
      archive, into: content(of: set), progress: progress, isCancelled: isCancelled
    ).run()
  }

  /// Whether the right archive is there; a wrong one is downloaded again.
  private func hasArchive(
    _ set: DataSet, at archive: String, isCancelled: () -> Bool
  ) throws -> Bool {
    guard FileManager.default.fileExists(atPath: archive) else { return false }
    var status = stat()
    if let bytes = set.bytes, stat(archive, &status) != 0 || Int(status.st_size) != bytes {
      return false
    }
    guard let known = set.checksum else { return true }
    return try Checksum.of(archive, method: known.method, isCancelled: isCancelled) == known
  }
}
