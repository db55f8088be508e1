import Glibc
import Testing
import _FilmTestSupport

@testable import Bytes

@Suite struct DigestTests {
  private func digest(
    _ bytes: [UInt8], _ method: Digest.Method = .sha256, parts: Int = 1
  ) throws -> String {
    var digest = try Digest(method)
    try bytes.withUnsafeBytes { bytes in
      let size = max(1, (bytes.count + parts - 1) / parts)
      for start in stride(from: 0, to: bytes.count, by: size) {
        let part = bytes[start..<min(start + size, bytes.count)]
        try digest.update(UnsafeRawBufferPointer(rebasing: part))
      }
    }
    return try digest.hexadecimal()
  }

  /// The examples of FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func examples(text: String, expected: String) throws {
    #expect(try digest(Array(text.utf8)) == expected)
  }

  @Test func aMillionTimesA() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      try digest(bytes) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// Lengths around the blocks' borders, by Python's hashlib; byte i is 31·i² + 7·i + length.
  private static let lengths: [(Int, String)] = [
    (1, "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a"),
    (3, "e0bb91a750ddac6ae0c9c4198a55314481783140aa6822764889b9d4c7cf0c6d"),
    (31, "b3f5babc70e43d6a6e0648a370424dc61410c5a56dbfbdc807f2e5985c359083"),
    (55, "1d0f542cc6affc01556e16943c39aa43f49ccdee6984ee51c762181f94d3326a"),
    (56, "3992d889983ba6a38a095eadc2faea7fb6bb9375e78e6c41ae74b04ed7674ca3"),
    (57, "3dcba9fd922c01fca918efc291880d489dfb56c574dcfa1f294542cf2d918e73"),
    (63, "0cf1c28bf128a4191e93bf30256c10d2f83eb7e8e835f3d93afd1826b2d6e723"),
    (64, "6f28b2f6ac385b2536d585d46fd64132f7cfd95287c32334c403d5bc20e6a5f6"),
    (65, "10080317083c81320dbf8eacbfa82e91df9259f75b4a294eeca76eeb50aea01f"),
    (111, "06168cf2677ed5e2e357e5224eb87795cd3ad28afc2fcbf9d84c91981bfcb34a"),
    (119, "b572270bad52a2e7ad3a4c0fa27d0466a00475f69c98af2138c6ab87da3c582a"),
    (120, "814fcf373b324717bd16aecd2445214bfcc1f8d36d6982959404dd3cc21b32b6"),
    (127, "bffca7a0375995945d5f35035a98fcf337bd86c92f0a9ab3ef7c78347c745ab1"),
    (128, "0a112e93b6b4b1126561e962bb1a5b14ba93b4eca2f706366e7dae70abcafd87"),
    (129, "1f46fa475ccdd68aa6e93b4a2208471ce0a51c1515b79f38dc1022aea65d6b9a"),
    (1000, "7c1031ccfa94a8937b2304246b5bdeb3c73aa803da18aea10fb77116e899ed5f"),
    (4097, "c61ff62f0b90e1c8ec5dc8f6e2c241bc38be4fbecf0196076a602483179bf389"),
    (70000, "0496d7368172dab10eebe31e2746dc002cd43db5cf1a1b0a0b3f441850effd47"),
  ]

  @Test(arguments: lengths)
  func lengthsAroundTheBlocks(count: Int, expected: String) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * $0 * 31 + $0 * 7 + count) }
    #expect(try digest(bytes) == expected)
    for parts in [2, 3, 10] { #expect(try digest(bytes, parts: parts) == expected) }
  }

  /// The examples of RFC 1321.
  @Test(arguments: [
    ("", "d41d8cd98f00b204e9800998ecf8427e"), ("abc", "900150983cd24fb0d6963f7d28e17f72"),
    ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
  ])
  func examplesOfMD5(text: String, expected: String) throws {
    #expect(try digest(Array(text.utf8), .md5) == expected)
    #expect(expected.utf8.count == Digest.Method.md5.digitCount)
  }

  @Test func aDigestThatIsNotEndedIsGivenUp() throws {
    for _ in 0..<100 {
      var digest = try Digest()
      try [1, 2, 3].withUnsafeBytes { try digest.update($0) }
    }
  }

  @Test func aFileAsItIsStored() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 / 3) }
    let path = try folder.write(bytes, as: "long")
    #expect(try Digest.hexadecimal(ofFile: path) == digest(bytes))
    #expect(try Digest.hexadecimal(ofFile: path, method: .md5) == digest(bytes, .md5))
    let empty = try folder.write("", as: "empty")
    #expect(try Digest.hexadecimal(ofFile: empty) == digest([]))
  }

  @Test func filesThatCannotBeRead() throws {
    let folder = try TemporaryFolder()
    #expect(throws: DigestError.cannotOpen(SystemError(code: ENOENT))) {
      try Digest.hexadecimal(ofFile: folder.path("none"))
    }
    #expect(throws: DigestError.cannotRead(SystemError(code: EISDIR))) {
      try Digest.hexadecimal(ofFile: folder.path("."))
    }
  }

  @Test func stopsWhenAsked() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("abc", as: "text")
    #expect(throws: DigestError.cancelled) {
      try Digest.hexadecimal(ofFile: path, isCancelled: { true })
    }
  }
}
