import Testing

@testable import FilmSentiment

struct ByteClassTests {
  @Test func `every byte has its class`() {
    for byte in 0...255 {
      let expected: ByteClass =
        switch byte {
        case 0x80...: .beyondASCII
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .word
        case 0x27: .apostrophe
        case _ where ",;:()[]".utf8.contains(UInt8(byte)): .clauseEnd
        case _ where ".!?".utf8.contains(UInt8(byte)): .sentenceEnd
        default: .separator
        }
      #expect(ByteClass.table[byte] == expected.rawValue, "byte \(byte)")
    }
  }

  @Test func `lower case is that of ASCII letters`() {
    for byte in 0...127 {
      let expected = Character(Unicode.Scalar(UInt8(byte))).lowercased().utf8.first
      #expect(ByteClass.lowercase[byte] == expected)
    }
    #expect(Array(ByteClass.lowercase[128...]) == Array(128...255))
  }
}

struct WideCharacterTests {
  @Test(
    arguments: [
      ("é", .letter, false), ("É", .letter, true), ("ß", .letter, false), ("Þ", .letter, true),
      ("×", .separator, false), ("÷", .separator, false), ("ª", .letter, false),
      ("µ", .letter, false), ("\u{A0}", .separator, false), ("«", .separator, false),
      ("ž", .letter, false), ("Ж", .letter, false), ("ا", .letter, false), ("映", .letter, false),
      ("　", .separator, false), ("。", .separator, false), ("！", .separator, false),
      ("’", .apostrophe, false), ("‘", .apostrophe, false), ("“", .separator, false),
      ("—", .clauseEnd, false), ("–", .clauseEnd, false), ("…", .sentenceEnd, false),
      ("\u{200D}", .separator, false), ("\u{FE0F}", .separator, false), ("™", .separator, false),
      ("❤", .symbol, false), ("⭐", .symbol, false), ("☹", .symbol, false), ("😀", .symbol, false),
      ("👍", .symbol, false), ("\u{FEFF}", .separator, false), ("\u{FFFD}", .separator, false),
      ("𝒳", .letter, false), ("\u{7FF}", .letter, false), ("\u{800}", .letter, false),
      ("\u{10FFFF}", .letter, false),
    ] as [(String, WideCharacter.Kind, Bool)])
  func `knows characters beyond ASCII`(text: String, kind: WideCharacter.Kind, isCapital: Bool) {
    let seen = read(Array(text.utf8))
    #expect(seen.kind == kind)
    #expect(seen.length == text.utf8.count)
    #expect(seen.isCapital == isCapital)
  }

  @Test(
    arguments: [
      ([0x80], 1), ([0xC3], 1), ([0xC3, 0x41], 1), ([0xE2, 0x80], 2), ([0xE2, 0x80, 0x41], 2),
      ([0xF0, 0x9F, 0x98], 3), ([0xFF, 0x41], 1), ([0xC0, 0xAF], 2), ([0xE0, 0x9F, 0xBF], 3),
      ([0xED, 0xBF, 0xBF], 3), ([0xF0, 0x8F, 0xBF, 0xBF], 4), ([0xF4, 0x90, 0x80, 0x80], 4),
    ] as [([UInt8], Int)])
  func `faults are separators of as many bytes as belong together`(bytes: [UInt8], length: Int) {
    let seen = read(bytes)
    #expect(seen.kind == .separator)
    #expect(seen.length == length)
  }

  private func read(_ bytes: [UInt8]) -> WideCharacter {
    // Zeros behind, so that a read past the end would find what is no continuation.
    (bytes + [0, 0, 0, 0]).withUnsafeBufferPointer { padded in
      guard let start = padded.baseAddress else { preconditionFailure("no bytes") }
      return WideCharacter(start, start + bytes.count)
    }
  }
}
