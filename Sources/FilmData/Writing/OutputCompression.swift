/// How a file is compressed, which the ending of its name says.
package enum OutputCompression: String, Sendable, CaseIterable {
  /// gzip: `.gz`.
  case gzip = ".gz"
  /// Zstandard: `.zst`.
  case zstd = ".zst"

  /// The compression of a file; `nil` where it is not compressed.
  package init?(path: String) {
    let name = path.lowercased()
    guard let found = Self.allCases.first(where: { name.hasSuffix($0.rawValue) }) else {
      return nil
    }
    self = found
  }

  /// A new encoder.
  ///
  /// - Throws: ``DataError`` where the library does not start.
  func makeEncoder(path: String) throws(DataError) -> any ByteEncoder {
    let encoder: (any ByteEncoder)? =
      switch self {
      case .gzip: GzipEncoder()
      case .zstd: ZstdEncoder()
      }
    guard let encoder else {
      throw .inputOutput(path: path, action: "compress", reason: "there is no memory for it")
    }
    return encoder
  }
}
