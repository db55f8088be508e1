import Foundation

/// A folder for the files of one test, removed with everything in it when the value goes.
///
/// Public, like ``MadeReviews``, for the tests that do not see package access.
public final class TemporaryFolder {
  /// The path of the folder.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    let name = "filmlab-tests-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// Makes a folder with files, given by their names and texts.
  public convenience init(_ files: [String: String]) throws {
    try self.init()
    for (name, text) in files { try write(text, as: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in the folder, which need not exist.
  public func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file; returns its path.
  @discardableResult
  public func write(_ bytes: some Sequence<UInt8>, as name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  /// Writes a file in UTF-8; returns its path.
  @discardableResult
  public func write(_ text: String, as name: String) throws -> String {
    try write(text.utf8, as: name)
  }

  /// Makes a folder in this one.
  public func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path(name), withIntermediateDirectories: true)
  }

  /// The bytes of a file in the folder.
  public func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  /// The text of a file in the folder.
  public func text(of name: String) throws -> String {
    String(decoding: try bytes(of: name), as: UTF8.self)
  }

  /// Removes a file or a folder from this one.
  public func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path(name))
  }

  /// The names of all files in the folder, sorted.
  ///
  /// - Parameter inner: a folder in this one; `nil` for this one itself.
  public func names(_ inner: String? = nil) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: inner.map(path) ?? path).sorted()
  }
}
