import LinearAlgebra
import Testing
import _FilmTestSupport

@testable import FilmSimilarity

@Suite struct SafetensorsTests {
  /// A file of a header as given and bytes of data.
  private func file(_ header: String, dataCount: Int, statedLength: UInt64? = nil) -> [UInt8] {
    let length = statedLength ?? UInt64(header.utf8.count)
    var bytes = (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * UInt64($0))) }
    bytes += header.utf8
    return bytes + [UInt8](repeating: 0, count: dataCount)
  }

  private func open(_ bytes: [UInt8]) throws -> Safetensors {
    let folder = try TemporaryFolder()
    return try Safetensors(folder.write(bytes, as: "x.safetensors"))
  }

  @Test func foreignFilesAreRead() throws {
    let header =
      #"{"__metadata__":{"format":"pt"},"b":{"dtype":"F16","shape":[1,2],"data_offsets":[8,12]},"#
      + #""a":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]}}"#
    var bytes = file(header, dataCount: 12)
    bytes.replaceSubrange(
      bytes.count - 12..<bytes.count,
      with: [
        0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0, 0x00, 0x38, 0x00, 0xC0,
      ])
    let tensors = try open(bytes)
    #expect(tensors.metadata == ["format": "pt"])
    #expect(try tensors.rows(named: "a", count: 2).matrix == Matrix(rows: [[1], [-2]]))
    #expect(try tensors.rows(named: "b", count: 1).matrix == Matrix(rows: [[0.5, -2]]))
  }

  @Test func dataStartsAligned() {
    for name in ["a", "ab", "abc", "abcdefg"] {
      let bytes = Safetensors.encode(
        Safetensors.outputs(name, FactorRows(Matrix(rows: [[1]])), precision: .single))
      #expect((bytes.count - 4).isMultiple(of: 8))
    }
  }

  @Test func missingNamesAndOtherShapesAreRefused() throws {
    let rows = FactorRows(Matrix(rows: [[1, 2], [3, 4]]))
    let tensors = try open(Safetensors.encode(Safetensors.outputs("a", rows, precision: .single)))
    #expect(throws: SimilarityError.self) { try tensors.rows(named: "b", count: 2) }
    #expect(throws: SimilarityError.self) { try tensors.rows(named: "a", count: 3) }
  }

  @Test(arguments: [
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#, 3),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#, 5),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#, 8),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":[-1,-1],"data_offsets":[0,4]}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,0]}}"#, 0),
    (#"{"a":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,4]}}"#, 4),
    (#"{"a":{"dtype":"Q9","shape":[1],"data_offsets":[0,4]}}"#, 4),
    (
      #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"#
        + #""b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#, 4
    ),
    (
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"#
        + #""b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}"#, 12
    ),
    (#"{"a":{"dtype":"F32","shape":[1]}}"#, 4),
    (#"{"a":7}"#, 4), ("[]", 0), ("", 0), ("{", 0), ("\u{0}", 0),
  ])
  func hostileHeadersAreRefused(header: String, dataCount: Int) {
    #expect(throws: SimilarityError.self) { try open(file(header, dataCount: dataCount)) }
  }

  @Test(arguments: [3, 200_000_000, UInt64.max, UInt64(Int.max)])
  func lengthsThatDoNotFitAreRefused(length: UInt64) {
    #expect(throws: SimilarityError.self) {
      try open(file("{}", dataCount: 0, statedLength: length))
    }
  }

  @Test func everyTruncationIsRefused() throws {
    let rows = FactorRows(Matrix(rows: [[1, 2], [3, 4]]))
    let bytes = Safetensors.encode(Safetensors.outputs("a", rows, precision: .single))
    for count in 0..<bytes.count {
      #expect(throws: SimilarityError.self) { try open(Array(bytes.prefix(count))) }
    }
  }
}
