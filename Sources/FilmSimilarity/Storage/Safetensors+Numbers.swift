import LinearAlgebra

extension Safetensors {
  /// A tensor of one dimension, in place.
  ///
  /// - Parameter count: Its length, where that is known.
  /// - Throws: `SimilarityError.malformed` without a tensor of this name, type and length.
  func numbers<Element: StorableNumber>(
    named name: String, of type: Element.Type, count: Int? = nil
  ) throws(SimilarityError) -> StoredNumbers<Element> {
    guard let tensor = tensors[name] else {
      throw .malformed(path: path, reason: "it has no tensor \(name)")
    }
    guard tensor.precision == Element.stored, tensor.shape.count == 1,
      count == nil || tensor.shape[0] == count, 1.littleEndian == 1
    else {
      throw .malformed(
        path: path,
        reason: "tensor \(name) is \(tensor.precision.rawValue) of the shape \(tensor.shape)")
    }
    return StoredNumbers(
      mapped: file, offset: dataStart + tensor.bytes.lowerBound, count: tensor.shape[0])
  }

  /// Whole numbers of one dimension that take two bytes where they fit, else four.
  func integers(named name: String) throws(SimilarityError) -> StoredIntegers {
    tensors[name]?.precision == .short
      ? .short(try numbers(named: name, of: UInt16.self))
      : .long(try numbers(named: name, of: Int32.self))
  }

  /// A tensor of whole numbers, of two bytes each where they fit.
  static func compactOutput(_ name: String, _ numbers: StoredIntegers) -> Output {
    let elements = numbers.elements
    let short = elements.compactMap { UInt16(exactly: $0) }
    return short.count == elements.count
      ? output(name, StoredNumbers(short)) : output(name, StoredNumbers(elements))
  }

  /// One tensor on its way into a file.
  struct Output {
    let name: String
    let precision: Precision
    let shape: [Int]
    let bytes: [UInt8]
  }

  /// A tensor of one dimension.
  static func output<Element: StorableNumber>(
    _ name: String, _ numbers: StoredNumbers<Element>
  ) -> Output {
    Output(
      name: name, precision: Element.stored, shape: [numbers.count],
      bytes: numbers.withElements { Array(UnsafeRawBufferPointer($0)) })
  }

  /// The name of the tensor with what a byte of each row is worth.
  static func scalesName(_ name: String) -> String { name + "_scales" }

  /// A tensor of two dimensions, and for bytes one with the scales of its rows.
  static func outputs(_ name: String, _ rows: FactorRows, precision: Precision) -> [Output] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.rowCount * rows.columnCount * precision.byteCount)
    var scales: [Float] = []
    if precision == .signedByte {
      for row in 0..<rows.rowCount {
        rows.withRow(row) { row in
          let scale = SignedByte.scale(of: row)
          scales.append(scale)
          for value in row { bytes.append(UInt8(bitPattern: SignedByte.byte(value, scale: scale))) }
        }
      }
    } else {
      append(rows, precision, to: &bytes)
    }
    let factors = Output(
      name: name, precision: precision, shape: [rows.rowCount, rows.columnCount], bytes: bytes)
    return precision == .signedByte
      ? [factors, output(scalesName(name), StoredNumbers(scales))] : [factors]
  }
}

/// A number that a tensor may hold.
protocol StorableNumber: BitwiseCopyable, Sendable {
  static var stored: Safetensors.Precision { get }
}

extension Float: StorableNumber {
  static var stored: Safetensors.Precision { .single }
}

extension Int32: StorableNumber {
  static var stored: Safetensors.Precision { .integer }
}

extension UInt16: StorableNumber {
  static var stored: Safetensors.Precision { .short }
}

extension UInt8: StorableNumber {
  static var stored: Safetensors.Precision { .byte }
}
