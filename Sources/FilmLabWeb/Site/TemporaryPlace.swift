import FoundationEssentials
import Synchronization

/// A folder for files that are gone with the server.
final class TemporaryPlace: Sendable {
  private let folder = Mutex<String?>(nil)

  init() {}

  deinit {
    if let folder = folder.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: folder) }
  }

  /// The path of a file in the folder, which is made at first and which nobody else can read.
  func path(_ name: String) throws -> String {
    try folder.withLock { folder in
      if let folder { return folder + "/" + name }
      let made = FileManager.default.temporaryDirectory.path + "/filmlab-" + UUID().uuidString
      try FileManager.default.createDirectory(
        atPath: made, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      folder = made
      return made + "/" + name
    }
  }
}
