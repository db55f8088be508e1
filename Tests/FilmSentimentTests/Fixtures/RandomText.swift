import _FilmTestSupport

/// Texts for properties: noise, and words mixed so that every rule of the tokeniser is met.
enum RandomText {
  private static let pieces = [
    "good", "bad", "film", "Anna", "Iñárritu", "GREAT", "I", "I'm", "I’d", "not", "isn't", "can’t",
    "never", "but", "But", "without", "cliché", "CLICHÉ", "Élan", "映画", "фильм", "Плохо", "😀",
    "❤️", "3.5", "e.g.", "10/10", "well-made", "film's", "boys'", "naïveté", "extraordinarily",
    "Z", "ß", "×", "\u{301}e",
  ]
  private static let joints = [
    " ", " ", " ", " ", " ", ", ", ". ", "! ", "? ", "; ", ": ", " (", ") ", "… ", "...", " — ",
    "-",
    "\n", "\t", "“", "” ", "'", "’", "\u{0}", "\u{A0}", ".", "",
  ]

  /// Words and punctuation in any order.
  static func words(_ count: Int, using dice: inout TestGenerator) -> [UInt8] {
    var text = ""
    for _ in 0..<count { text += dice.element(of: pieces) + dice.element(of: joints) }
    return Array(text.utf8)
  }

  /// Bytes of any value, those that begin and continue characters of UTF-8 more often than others.
  static func noise(_ count: Int, using dice: inout TestGenerator) -> [UInt8] {
    (0..<count).map { _ in
      switch dice.next(below: 6) {
      case 0: UInt8(0x80 + dice.next(below: 0x40))
      case 1:
        dice.element(of: [0xC0, 0xC2, 0xC3, 0xE0, 0xE2, 0xE3, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF])
      case 2: dice.element(of: Array("'.,!? I".utf8))
      case 3: UInt8(0x41 + dice.next(below: 26))
      case 4: UInt8(0x61 + dice.next(below: 26))
      default: UInt8(dice.next(below: 256))
      }
    }
  }
}
