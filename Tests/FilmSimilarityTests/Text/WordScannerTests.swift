import Testing

@testable import FilmSimilarity

@Suite struct WordScannerTests {
  private func words(_ text: String) -> [String] {
    var result: [String] = []
    var text = text
    text.withUTF8 { bytes in
      WordScanner.forEachWord(in: bytes) { word, _ in
        result.append(String(decoding: word, as: UTF8.self))
      }
    }
    return result
  }

  @Test(arguments: [
    ("", []),
    ("A slow, GORGEOUS dream.", ["slow", "gorgeous", "dream"]),
    ("don't Tarkovsky's", ["don", "tarkovsky"]),
    ("‘quoted’—dashed…dots “and” more", ["quoted", "dashed", "dots", "and", "more"]),
    ("Amélie ÉTÉ Straße ÞÓR", ["amélie", "été", "straße", "þór"]),
    ("2×3 a÷b ab×cd", ["ab", "cd"]),
    ("non\u{00A0}breaking", ["non", "breaking"]),
    ("1970s 3D x2y", []),
    ("Зеркало", ["Зеркало"]),
    (String(repeating: "a", count: 40), [String(repeating: "a", count: 40)]),
    (String(repeating: "a", count: 41) + " next", ["next"]),
    ("last", ["last"]),
  ])
  func wordsOfText(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func anyBytesAreSurvived() {
    for byte in UInt8.min...UInt8.max {
      for text in [[byte], [0x61, 0x62, byte], [byte, 0x61, 0x62], [0xE2, byte]] {
        text.withUnsafeBufferPointer { bytes in
          WordScanner.forEachWord(in: bytes) { word, _ in #expect(word.count >= 2) }
        }
      }
    }
  }

  @Test func equalWordsHaveEqualHashes() {
    var hashes: [UInt64] = []
    var text = "Mirror mirror MIRROR other"
    text.withUTF8 { WordScanner.forEachWord(in: $0) { _, hash in hashes.append(hash) } }
    #expect(Set(hashes.prefix(3)).count == 1)
    #expect(hashes[3] != hashes[0])
  }
}
