import LinearAlgebra

extension Safetensors {
  /// The bytes of a file with these tensors, in this order.
  ///
  /// - Precondition: Names are distinct and need no escape in JSON.
  static func encode(_ tensors: [(name: String, rows: FactorRows)], _ precision: Precision)
    -> [UInt8]
  {
    var entries: [String] = []
    var end = 0
    for (name, rows) in tensors {
      precondition(
        name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C },
        "\(name) is no name for a tensor")
      let start = end
      end += rows.rowCount * rows.columnCount * precision.byteCount
      entries.append(
        #""\#(name)":{"dtype":"\#(precision.rawValue)","#
          + #""shape":[\#(rows.rowCount),\#(rows.columnCount)],"data_offsets":[\#(start),\#(end)]}"#
      )
    }
    var header = Array("{\(entries.joined(separator: ","))}".utf8)
    // Spaces up to a multiple of eight keep the numbers aligned when the file is mapped.
    while header.count % 8 != 0 { header.append(0x20) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + header.count + end)
    withUnsafeBytes(of: UInt64(header.count).littleEndian) { bytes += $0 }
    bytes += header
    for (_, rows) in tensors { append(rows, precision, to: &bytes) }
    return bytes
  }

  private static func append(
    _ rows: FactorRows, _ precision: Precision, to bytes: inout [UInt8]
  ) {
    rows.withElements { elements in
      for value in elements {
        switch precision {
        case .single: withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes += $0 }
        case .half: withUnsafeBytes(of: Half.bits(value).littleEndian) { bytes += $0 }
        }
      }
    }
  }
}
