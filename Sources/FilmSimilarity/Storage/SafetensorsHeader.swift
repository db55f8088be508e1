/// The JSON header of a safetensors file as stored, not yet checked.
struct SafetensorsHeader: Decodable {
  /// The entry of one tensor.
  struct Entry: Decodable {
    let dtype: String
    let shape: [Int]
    let data_offsets: [Int]
  }

  private(set) var entries: [String: Entry] = [:]
  private(set) var metadata: [String: String] = [:]

  private struct Name: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    for name in container.allKeys {
      if name.stringValue == "__metadata__" {
        metadata = try container.decode([String: String].self, forKey: name)
      } else {
        entries[name.stringValue] = try container.decode(Entry.self, forKey: name)
      }
    }
  }

  /// The tensors, if each one's bytes fit its shape and all of them fill the data without gap or
  /// overlap.
  func checked(
    dataCount: Int, path: String
  ) throws(SimilarityError) -> [String: Safetensors.Tensor] {
    var tensors: [String: Safetensors.Tensor] = [:]
    for (name, entry) in entries {
      guard let tensor = entry.tensor(dataCount: dataCount) else {
        throw .malformed(
          path: path, reason: "the type, shape and place of tensor \(name) do not fit the file")
      }
      tensors[name] = tensor
    }
    var end = 0
    let ranges = tensors.values.map(\.bytes)
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    for range in ranges {
      guard range.lowerBound == end else {
        throw .malformed(path: path, reason: "its tensors overlap or leave a gap at byte \(end)")
      }
      end = range.upperBound
    }
    guard end == dataCount else {
      throw .malformed(path: path, reason: "it has \(dataCount) bytes of data, but names \(end)")
    }
    return tensors
  }
}

extension SafetensorsHeader.Entry {
  /// `nil` for anything that does not fit into `dataCount` bytes.
  fileprivate func tensor(dataCount: Int) -> Safetensors.Tensor? {
    guard let precision = Safetensors.Precision(rawValue: dtype), data_offsets.count == 2,
      0 <= data_offsets[0], data_offsets[0] <= data_offsets[1], data_offsets[1] <= dataCount
    else { return nil }
    var count = precision.byteCount
    for size in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard size >= 0, !overflow else { return nil }
      count = product
    }
    guard count == data_offsets[1] - data_offsets[0] else { return nil }
    return Safetensors.Tensor(
      precision: precision, shape: shape, bytes: data_offsets[0]..<data_offsets[1])
  }
}
