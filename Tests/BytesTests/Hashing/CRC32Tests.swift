import Testing
import _FilmTestSupport

@testable import Bytes

@Suite struct CRC32Tests {
  @Test(arguments: [
    ("", "crc32:00000000"), ("123456789", "crc32:cbf43926"),
    ("The quick brown fox jumps over the lazy dog", "crc32:414fa339"),
  ])
  func knownValues(text: String, checksum: String) {
    #expect(CRC32.text(text) == checksum)
  }

  @Test func agreesWithCountingBitByBit() {
    var generator = TestGenerator(seed: 1)
    for count in [1, 2, 3, 63, 64, 65, 1_000, 5_000] {
      let bytes = generator.bytes(count: count)
      let digits = String(bytes.naiveCRC32, radix: 16)
      let expected = "crc32:" + String(repeating: "0", count: 8 - digits.count) + digits
      #expect(bytes.withUnsafeBytes { CRC32.text($0) } == expected)
    }
  }

  @Test func anyFlippedBitChangesIt() {
    let bytes = Array("valence\t0.5\n".utf8)
    let checksum = bytes.withUnsafeBytes { CRC32.text($0) }
    for bit in 0..<bytes.count * 8 {
      var changed = bytes
      changed[bit / 8] ^= 1 << (bit % 8)
      #expect(changed.withUnsafeBytes { CRC32.text($0) } != checksum)
    }
  }
}
