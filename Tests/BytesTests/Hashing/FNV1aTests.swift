import Testing

@testable import Bytes

@Suite struct FNV1aTests {
  /// The authors' own test vectors (`test_fnv.c`).
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("b", 0xAF63_DF4C_8601_F1A5),
      ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func `values of the authors`(text: String, expected: UInt64) {
    #expect(FNV1a.hash(text.utf8) == expected)
  }

  @Test func `bytes taken in one by one give the hash of all`() {
    let bytes = Array("Mirror, The (Zerkalo) (1975)".utf8)
    var hash = FNV1a()
    for byte in bytes.prefix(5) { hash.combine(byte) }
    hash.combine(bytes.dropFirst(5))
    #expect(hash.value == FNV1a.hash(bytes))
    #expect(FNV1a().value == FNV1a.seed)
  }
}
