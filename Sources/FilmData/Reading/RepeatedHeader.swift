internal import Bytes

/// Knows a table's header where it stands again among the rows, as where files were joined.
struct RepeatedHeader {
  private let names: [[UInt8]]
  private let lastCount: Int

  init(_ header: [String]) {
    names = header.map { Array($0.utf8) }
    lastCount = names.last?.count ?? -1
  }

  /// Whether the fields are the header's names again.
  func isHeader(_ fields: [DelimitedScanner.Field]) -> Bool {
    // Most rows differ in a length already.
    guard fields.count == names.count, let last = fields.last, last.count == lastCount else {
      return false
    }
    return fields.indices.allSatisfy { column in
      let (bytes, name) = (fields[column].bytes, names[column])
      if bytes.count == name.count { return bytes.elementsEqual(name) }
      return column == 0 && bytes.count == Self.mark.count + name.count
        && bytes.elementsEqual(Self.mark + name)
    }
  }

  /// The byte-order mark, which a file has before its header.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
