import FoundationEssentials
import LinearAlgebra

/// A file of named tensors in the safetensors format, in memory and checked throughout.
///
/// Eight bytes with the length of a JSON header, little-endian; the header, which names each
/// tensor's type, shape and bytes; the tensors' bytes, row-major and little-endian, without gaps.
/// Source: https://huggingface.co/docs/safetensors.
struct Safetensors: Sendable {
  /// How a number is stored.
  enum Precision: String, Sendable, Codable, CaseIterable {
    /// Four bytes, IEEE 754 binary32.
    case single = "F32"
    /// Two bytes, IEEE 754 binary16: three decimal digits.
    case half = "F16"
    /// Four bytes, two's complement.
    case integer = "I32"
    /// Two bytes without sign.
    case short = "U16"
    /// One byte without sign.
    case byte = "U8"
    /// One byte with a sign.
    case signedByte = "I8"

    var byteCount: Int {
      switch self {
      case .single, .integer: 4
      case .half, .short: 2
      case .byte, .signedByte: 1
      }
    }
  }

  /// Where a tensor is.
  struct Tensor: Sendable, Hashable {
    let precision: Precision
    let shape: [Int]
    /// Within the bytes after the header.
    let bytes: Range<Int>
  }

  /// All tensors by name.
  let tensors: [String: Tensor]
  /// The free text of the header.
  let metadata: [String: String]
  let file: MappedFile
  let path: String
  let dataStart: Int

  /// No header is longer in good faith; the format's own limit.
  private static let longestHeader = 100_000_000

  /// Opens a file and checks that its header fits its bytes.
  ///
  /// - Throws: `SimilarityError.missingFile`, `.inputOutput` or `.malformed`.
  init(_ path: String) throws(SimilarityError) {
    try self.init(MappedFile(path, residence: .memory), path: path)
  }

  init(_ file: MappedFile, path: String) throws(SimilarityError) {
    let start = try file.withBytes { bytes throws(SimilarityError) in
      try Self.dataStart(bytes, path: path)
    }
    let header = try file.withBytes { bytes throws(SimilarityError) in
      try Self.parse(bytes[8..<start], path: path)
    }
    self.file = file
    self.path = path
    dataStart = start
    metadata = header.metadata
    tensors = try header.checked(dataCount: file.withBytes { $0.count - start }, path: path)
  }

  /// Where the tensors' bytes start: after the header, if that fits into the file.
  private static func dataStart(
    _ bytes: UnsafeRawBufferPointer, path: String
  ) throws(SimilarityError) -> Int {
    guard bytes.count >= 8 else { throw .malformed(path: path, reason: "it is cut off") }
    let stated = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    guard stated <= UInt64(Self.longestHeader), stated <= UInt64(bytes.count - 8) else {
      throw .malformed(path: path, reason: "its header of \(stated) bytes does not fit into it")
    }
    return 8 + Int(stated)
  }

  private static func parse(
    _ bytes: Slice<UnsafeRawBufferPointer>, path: String
  ) throws(SimilarityError) -> SafetensorsHeader {
    do {
      return try JSONDecoder().decode(SafetensorsHeader.self, from: Data(bytes))
    } catch {
      throw .malformed(path: path, reason: "its header is not that of a safetensors file")
    }
  }

  /// As many as factorizations learn; without films a file's size sets no bound.
  private static let mostColumns = 4_096

  /// A tensor of two dimensions: in place if it is stored so, else converted.
  ///
  /// - Throws: `SimilarityError.malformed` without a tensor of this name and shape.
  func rows(named name: String, count: Int) throws(SimilarityError) -> FactorRows {
    guard let tensor = tensors[name] else {
      throw .malformed(path: path, reason: "it has no tensor \(name)")
    }
    guard [.single, .half, .signedByte].contains(tensor.precision) else {
      throw .malformed(path: path, reason: "tensor \(name) has no fractions")
    }
    guard tensor.shape.count == 2, tensor.shape[0] == count, tensor.shape[1] <= Self.mostColumns
    else {
      throw .malformed(
        path: path,
        reason: "tensor \(name) has the shape \(tensor.shape), not \(count) rows of at most "
          + "\(Self.mostColumns) factors")
    }
    let start = dataStart + tensor.bytes.lowerBound
    let columnCount = tensor.shape[1]
    // Mapped in place only where every Float is aligned, as it is in the files that we write.
    if tensor.precision == .single, start.isMultiple(of: 4), 1.littleEndian == 1 {
      return FactorRows(mapped: file, offset: start, rowCount: count, columnCount: columnCount)
    }
    if tensor.precision == .signedByte {
      let scales = try numbers(named: Self.scalesName(name), of: Float.self, count: count)
      return FactorRows(mappedBytes: file, offset: start, scales: scales, columnCount: columnCount)
    }
    if tensor.precision == .half, 1.littleEndian == 1 {
      return FactorRows(mappedHalf: file, offset: start, rowCount: count, columnCount: columnCount)
    }
    let elements = file.withBytes { bytes in
      Self.decode(
        UnsafeRawBufferPointer(rebasing: bytes[start..<start + tensor.bytes.count]),
        tensor.precision)
    }
    return FactorRows(Matrix(rowCount: count, columnCount: columnCount, elements: elements))
  }

  private static func decode(_ bytes: UnsafeRawBufferPointer, _ precision: Precision) -> [Float] {
    let count = bytes.count / precision.byteCount
    return [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
      switch precision {
      case .single:
        for index in 0..<count {
          let bits = bytes.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self)
          buffer[index] = Float(bitPattern: UInt32(littleEndian: bits))
        }
      default:
        Half.decode(bytes, into: UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
      }
      initialized = count
    }
  }
}
