/// The bytes of an input, decompressed: plain, gzip or zstd, recognised by its first bytes, not by
/// its name.
package final class ByteSource {
  /// The name that messages use.
  package let name: String
  private let decoder: any ByteDecoder

  /// Opens an input.
  ///
  /// - Throws: ``DataError`` where the input cannot be opened or is empty.
  package init(_ input: Input) throws(DataError) {
    let file = try FileHandleBytes(input)
    name = input.name
    let start = file.start
    if start.isEmpty { throw .empty(name) }
    if start.starts(with: [0x1F, 0x8B]) {
      decoder = try GzipDecoder(file)
    } else if start.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      decoder = try ZstdDecoder(file)
    } else {
      decoder = PlainDecoder(file: file)
    }
  }

  /// Makes a source of what a decoder delivers.
  init(_ name: String, _ decoder: any ByteDecoder) { (self.name, self.decoder) = (name, decoder) }

  /// Delivers the next bytes, at most as many as the buffer holds; 0 at the end.
  ///
  /// A plain pipe's bytes are delivered as they come, without waiting for more. Broken compressed
  /// data throws only after every byte before the break was delivered.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(DataError) -> Int {
    try decoder.read(into: buffer)
  }
}

/// Decodes the bytes of a file to those of its text.
protocol ByteDecoder: AnyObject {
  /// Delivers at most `buffer.count` bytes; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(DataError) -> Int
}

private final class PlainDecoder: ByteDecoder {
  private let file: FileHandleBytes

  init(file: FileHandleBytes) { self.file = file }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(DataError) -> Int {
    try file.read(into: buffer)
  }
}
