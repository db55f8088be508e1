internal import Bytes
import Glibc

/// Reads a folder of texts as JSON lines: each `.txt` file is a review.
///
/// Its id is its path in the folder. Folders such as `pos` and `neg` are labels, as in IMDb's and Cornell's
/// sets; any other folder is the film. Memory is one text.
package final class FolderReviews: ByteDecoder {
  private let folder: String
  private var paths: [String]
  private let out = ByteBuffer()
  private var delivered = 0

  /// The files of a folder as a source; `nil` where the input is no folder with texts.
  package static func source(_ input: Input) -> ByteSource? {
    guard case .file(let path) = input, input.isFolder else { return nil }
    let paths = texts(in: path)
    return paths.isEmpty ? nil : ByteSource(path, FolderReviews(path, paths))
  }

  /// - Parameter paths: the files, relative to the folder, in order.
  private init(_ folder: String, _ paths: [String]) {
    self.folder = folder
    // Taken from the end.
    self.paths = paths.reversed()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(DataError) -> Int {
    while delivered == out.count, let path = paths.popLast() {
      out.clear()
      delivered = 0
      try append(path)
    }
    let rest = UnsafeRawBufferPointer(rebasing: out.bytes[delivered...].prefix(buffer.count))
    buffer.copyMemory(from: rest)
    delivered += rest.count
    return rest.count
  }

  private func append(_ path: String) throws(DataError) {
    let text: [UInt8]
    do throws(DataError) {
      text = try ByteSource(.file("\(folder)/\(path)")).readToEnd()
    } catch {
      guard case .empty = error else { throw error }
      text = []
    }
    out.append("{\"id\":")
    out.append(quoted: path)
    let folders = path.split(separator: "/").dropLast()
    if let label = folders.last(where: { Freshness(parsing: $0) != nil }) {
      out.append(",\"label\":")
      out.append(quoted: String(label))
    } else if let film = folders.last {
      out.append(",\"film\":")
      out.append(quoted: String(film))
    }
    out.append(",\"text\":")
    text.withUnsafeBytes { out.append(quoted: $0) }
    out.append("}\n")
  }

  /// How many levels of folders are searched.
  private static let depth = 4

  /// The texts in a folder and those in it, by name.
  private static func texts(in folder: String, depth: Int = depth) -> [String] {
    var found: [String] = []
    for name in names(in: folder) where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      if name.hasSuffix(".txt") {
        found.append(name)
      } else if depth > 0, Input.file(path).isFolder {
        found += texts(in: path, depth: depth - 1).map { "\(name)/\($0)" }
      }
    }
    return found
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      names.append(name)
    }
    return names.sorted()
  }
}
