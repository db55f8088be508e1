/// The marks that end a clause.
enum ClauseEnd {
  /// Whether one of them is in a part of a text between two words.
  static func isIn(_ text: UnsafeRawBufferPointer, _ gap: Range<Int>) -> Bool {
    gap.contains { index in
      switch text[index] {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        return true
      case UInt8(ascii: "-"):
        // A single one is a hyphen, or too often one.
        return index + 1 < gap.upperBound && text[index + 1] == UInt8(ascii: "-")
      case 0xE2:
        // – and —
        return index + 2 < gap.upperBound && text[index + 1] == 0x80
          && (text[index + 2] == 0x93 || text[index + 2] == 0x94)
      default: return false
      }
    }
  }
}
