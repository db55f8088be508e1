import LinearAlgebra

extension Safetensors {
  /// The bytes of a file with tensors of any type; those of wider numbers come first, so that all
  /// are aligned and can be read in place.
  ///
  /// - Precondition: Names are distinct and need no escape in JSON.
  static func encode(_ tensors: [Output]) -> [UInt8] {
    let ordered = [4, 2, 1].flatMap { width in
      tensors.filter { $0.precision.byteCount == width }
    }
    var entries: [String] = []
    var end = 0
    for tensor in ordered {
      precondition(
        tensor.name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C },
        "\(tensor.name) is no name for a tensor")
      let start = end
      end += tensor.bytes.count
      let shape = tensor.shape.map(String.init).joined(separator: ",")
      entries.append(
        #""\#(tensor.name)":{"dtype":"\#(tensor.precision.rawValue)","#
          + #""shape":[\#(shape)],"data_offsets":[\#(start),\#(end)]}"#)
    }
    var header = Array("{\(entries.joined(separator: ","))}".utf8)
    // Spaces up to a multiple of eight keep the numbers aligned when the file is mapped.
    while header.count % 8 != 0 { header.append(0x20) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + header.count + end)
    withUnsafeBytes(of: UInt64(header.count).littleEndian) { bytes += $0 }
    bytes += header
    for tensor in ordered { bytes += tensor.bytes }
    return bytes
  }

  static func append(_ rows: FactorRows, _ precision: Precision, to bytes: inout [UInt8]) {
    rows.withElements { elements in
      for value in elements {
        if precision == .half {
          withUnsafeBytes(of: Half.bits(value).littleEndian) { bytes += $0 }
        } else {
          withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes += $0 }
        }
      }
    }
  }
}
