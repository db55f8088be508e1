package import Bytes
import FoundationEssentials
import Glibc

/// Files that belong together and replace those of a folder in one step: whenever a process is killed or the disk is
/// full, all of them are the old ones or all the new ones.
///
/// They are written into a folder beside, `.NAME.PROCESS.partial`, which changes places with the one that is there
/// (``FolderExchange``). Where that cannot be done unnoticed, since the folder also holds what people keep there, is a
/// mount point or lies on a file system without this, they are written into a folder within, which is renamed to
/// `.replacement` in one step; its files then move to their places one by one. Meanwhile, and where the process is killed
/// then, ``ReplacedFolder`` reads those that did not move yet from there, and the next replacement moves them.
///
/// Without ``commit()`` the folder stays as it was.
package final class FolderReplacement {
  /// The folder within which complete files wait to be moved to their places.
  static let pendingName = ".replacement"
  /// What a file's name ends in where the replacement has no such file.
  static let absence = ".absent"
  /// How often another process's replacement is waited for.
  private static let tries = 100

  private let path: String
  private let place: PlacedPath
  private let owned: Set<String>
  private var stage: String
  private var stageDescriptor: Int32
  private var written: Set<String> = []
  private var isCommitted = false

  /// Begins to replace the files of a folder, which is made by ``commit()`` if need be, the folders above it at once.
  ///
  /// - Parameters:
  ///   - path: the folder; a link to one stays a link.
  ///   - names: the files that may be in it: those that are not written are removed. All else stays.
  /// - Throws: ``DataError`` where the system refuses.
  package init(_ path: String, of names: Set<String>) throws(DataError) {
    self.path = path
    owned = names
    place = try Self.place(path)
    do throws(SystemError) {
      Self.sweep(place, owned)
      let folder = place.path
      var status = stat()
      let isNew = lstat(folder, &status) != 0
      if !isNew { try Self.finish(folder) }
      let isBeside =
        isNew
        || Self.holds(folder, only: names) && FolderExchange.canReplace(folder, of: place.folder)
      stage =
        isBeside
        ? place.beside(TemporaryName.own(".\(place.name)"))
        : "\(folder)/\(TemporaryName.own(Self.pendingName))"
      stageDescriptor = try Self.makeStage(stage)
      if isBeside, !isNew { try takeOver(status) }
    } catch {
      throw .inputOutput(path: path, action: "write", reason: error.reason)
    }
  }

  deinit {
    if !isCommitted { Self.remove(stage) }
    if stageDescriptor >= 0 { close(stageDescriptor) }
  }

  /// Writes one of the files.
  package func write(
    _ bytes: UnsafeRawBufferPointer, as name: String
  ) throws(DataError) {
    do throws(SystemError) {
      let file = open("\(stage)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      guard file >= 0 else { throw .last }
      defer { close(file) }
      try bytes.writeAll(to: file)
      try DiskSync.wait(for: file)
      written.insert(name)
    } catch {
      throw failure(error)
    }
  }

  /// Writes one of the files.
  package func write(_ buffer: ByteBuffer, as name: String) throws(DataError) {
    defer { withExtendedLifetime(buffer) {} }
    try write(buffer.bytes, as: name)
  }

  /// Replaces the folder's files by those that were written.
  ///
  /// - Throws: ``DataError`` where the system refuses; then all files are the old ones.
  package func commit() throws(DataError) {
    do throws(SystemError) {
      for name in owned.subtracting(written) where !isBeside {
        try Self.touch("\(stage)/\(name)\(Self.absence)")
      }
      try DiskSync.wait(for: stageDescriptor)
      for _ in 0..<Self.tries where !isCommitted { try replace() }
      if !isCommitted { throw SystemError(code: EBUSY) }
    } catch {
      throw failure(error)
    }
  }

  private var isBeside: Bool { !stage.hasPrefix(place.path + "/") }

  private func failure(_ error: SystemError) -> DataError {
    .inputOutput(path: path, action: "write", reason: error.reason)
  }
}

// MARK: - Where files are written

extension FolderReplacement {
  private static func place(_ path: String) throws(DataError) -> PlacedPath {
    var status = stat()
    if stat(path, &status) != 0 {
      let code = errno
      if code == ENOTDIR {
        throw .inputOutput(
          path: path, action: "make the folder", reason: SystemError(code: code).reason)
      }
      let parts = PlacedPath(whole: path)
      // A link to nothing, or a path such as `new/..`, which is there once the folders above it are.
      if lstat(path, &status) == 0 || [".", ".."].contains(parts.name) {
        try OutputFolder.make(path)
      } else {
        try OutputFolder.make(parts.folder)
      }
    } else if status.st_mode & S_IFMT != S_IFDIR {
      try OutputFolder.make(path)
    }
    do throws(SystemError) {
      return try PlacedPath(path)
    } catch {
      throw .inputOutput(path: path, action: "make the folder", reason: error.reason)
    }
  }

  /// Makes a folder that is locked as long as this process writes into it.
  private static func makeStage(_ path: String) throws(SystemError) -> Int32 {
    for _ in 0..<tries {
      if mkdir(path, 0o755) != 0 {
        guard errno == EEXIST else { throw .last }
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        defer { if descriptor >= 0 { close(descriptor) } }
        guard descriptor >= 0, FileLock.take(descriptor) != .busy else {
          throw SystemError(code: EBUSY)
        }
        remove(path)
        continue
      }
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      if descriptor >= 0, FileLock.take(descriptor) != .busy,
        FileLock.isOpen(path, as: descriptor)
      {
        return descriptor
      }
      // Another process swept before the lock.
      if descriptor >= 0 { close(descriptor) }
    }
    throw SystemError(code: EBUSY)
  }

  /// Gives the new folder the rights of the old one; where it cannot have its group, the old one stays.
  private func takeOver(_ status: stat) throws(SystemError) {
    var made = stat()
    guard fstat(stageDescriptor, &made) == 0 else { throw .last }
    if made.st_gid == status.st_gid, fchmod(stageDescriptor, status.st_mode & 0o7777) == 0 {
      return
    }
    Self.remove(stage)
    close(stageDescriptor)
    stageDescriptor = -1
    stage = "\(place.path)/\(TemporaryName.own(Self.pendingName))"
    stageDescriptor = try Self.makeStage(stage)
  }

  private static func touch(_ path: String) throws(SystemError) {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .last }
    close(file)
  }
}

// MARK: - The step

extension FolderReplacement {
  private func replace() throws(SystemError) {
    let folder = place.path
    if isBeside, rename(stage, folder) == 0 {
      // There was no folder, or an empty one.
      isCommitted = true
      return try DiskSync.wait(forFolder: place.folder)
    }
    if isBeside, ![EEXIST, ENOTEMPTY, EBUSY, EXDEV].contains(errno) { throw .last }
    let lock = try Self.lock(folder)
    defer { close(lock) }
    // Someone else may have replaced it before the lock.
    guard FileLock.isOpen(folder, as: lock) else { return }
    try Self.movePending(folder)
    if isBeside {
      if Self.holds(folder, only: owned) {
        do throws(SystemError) {
          try FolderExchange.exchange(stage, folder)
          isCommitted = true
          try DiskSync.wait(forFolder: place.folder)
          Self.carry(from: stage, to: folder, except: owned)
          return Self.remove(stage)
        } catch {
          if isCommitted { throw error }
        }
      }
      return try moveInside(folder)
    }
    let pending = "\(folder)/\(Self.pendingName)"
    guard rename(stage, pending) == 0 else { throw .last }
    isCommitted = true
    try DiskSync.wait(for: lock)
    // The files are complete and are read; the next replacement moves them where this one cannot.
    do throws(SystemError) { try Self.movePending(folder) } catch {}
  }

  /// Goes on within the folder, where no exchange is possible after all.
  private func moveInside(_ folder: String) throws(SystemError) {
    for name in owned.subtracting(written) { try Self.touch("\(stage)/\(name)\(Self.absence)") }
    let inside = "\(folder)/\(TemporaryName.own(Self.pendingName))"
    guard rename(stage, inside) == 0 else { throw .last }
    stage = inside
    try DiskSync.wait(for: stageDescriptor)
  }

  /// Opens and locks a folder whose files move.
  private static func lock(_ folder: String) throws(SystemError) -> Int32 {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    _ = FileLock.take(descriptor, waits: true)
    return descriptor
  }

  /// Ends the replacement of a process that was killed while the files moved.
  private static func finish(_ folder: String) throws(SystemError) {
    guard access("\(folder)/\(pendingName)", F_OK) == 0 else { return }
    let lock = try lock(folder)
    defer { close(lock) }
    if FileLock.isOpen(folder, as: lock) { try movePending(folder) }
  }

  /// Moves complete files to their places, and removes those that are to be absent.
  private static func movePending(_ folder: String) throws(SystemError) {
    let pending = "\(folder)/\(pendingName)"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: pending) else { return }
    for name in names.sorted() {
      let file = "\(pending)/\(name)"
      if name.hasSuffix(absence) {
        let absent = "\(folder)/\(name.dropLast(absence.count))"
        if unlink(absent) != 0, errno != ENOENT { throw .last }
        if unlink(file) != 0, errno != ENOENT { throw .last }
      } else if rename(file, "\(folder)/\(name)") != 0 {
        throw .last
      }
    }
    try DiskSync.wait(forFolder: folder)
    if rmdir(pending) != 0, errno != ENOENT { throw .last }
  }

  /// Whether a folder has nothing but plain files of some names.
  private static func holds(_ folder: String, only names: Set<String>) -> Bool {
    guard let found = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return false
    }
    return found.allSatisfy { name in
      var status = stat()
      return names.contains(name) && lstat("\(folder)/\(name)", &status) == 0
        && status.st_mode & S_IFMT == S_IFREG
    }
  }

  /// Takes what someone put into a folder at the last moment along to the one in its place.
  private static func carry(from old: String, to folder: String, except owned: Set<String>) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: old)) ?? []
    for name in names where !owned.contains(name) && !name.hasSuffix(absence) {
      let (source, target) = ("\(old)/\(name)", "\(folder)/\(name)")
      var status = stat()
      if lstat(target, &status) != 0 { rename(source, target) }
    }
  }

  /// Removes a folder of ours.
  private static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// Removes what killed processes left beside the folder and in it.
  private static func sweep(_ place: PlacedPath, _ owned: Set<String>) {
    Leftovers.sweep(
      place.folder,
      where: { $0.isFolder && $0.name.ending == .partial && $0.name.base.hasPrefix(".") },
      willRemove: { item in
        guard item.name.base == ".\(place.name)" else { return }
        carry(from: item.path, to: place.path, except: owned)
      })
    Leftovers.sweep(place.path) { item in
      guard item.name.ending != nil else { return !item.isFolder }
      return item.name.ending == .partial
        && (item.isFolder ? item.name.base == pendingName : owned.contains(item.name.base))
    }
  }
}
