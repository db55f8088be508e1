/// A path in an archive that was checked to stay inside the folder it is unpacked into.
struct ArchivePath: Equatable {
  /// The names below the folder; empty for the folder itself.
  let names: [String]

  /// Why a path is refused.
  struct Refusal: Error, Equatable {
    /// The end of a sentence that begins with the entry.
    var reason: String
  }

  /// The most names that a path may have.
  static let maximumDepth = 32

  /// Checks a path as an archive writes it.
  ///
  /// - Throws: ``Refusal`` for an absolute path, one with `..`, with a control character or a
  ///   backslash (which is a separator elsewhere), or one that is too deep.
  init(_ text: String) throws(Refusal) {
    if text.isEmpty { throw Refusal(reason: "has no name") }
    if text.hasPrefix("/") { throw Refusal(reason: "is an absolute path") }
    // By scalars: a line feed after a carriage return is one Character in Swift.
    if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || $0 == "\\" }) {
      throw Refusal(reason: "has a backslash or a control character in its name")
    }
    var names: [String] = []
    for part in text.utf8.split(separator: UInt8(ascii: "/")).map({ String(Substring($0)) }) {
      if part == ".." { throw Refusal(reason: "leads outside the folder") }
      if part != "." { names.append(part) }
    }
    if names.count > Self.maximumDepth { throw Refusal(reason: "lies too deep") }
    self.names = names
  }
}
