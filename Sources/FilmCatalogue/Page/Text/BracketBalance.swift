/// Whether what is opened in a piece of text is closed in it: quotes and brackets.
enum BracketBalance {
  static func isClosed(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (straight, curly, depth) = (0, 0, 0)
    for (index, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case UInt8(ascii: "\""): straight += 1
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      // “ and ”
      case 0x9C where isCurly(bytes, index): curly += 1
      case 0x9D where isCurly(bytes, index): curly -= 1
      default: break
      }
      if depth < 0 || curly < 0 { return false }
    }
    return straight % 2 == 0 && curly == 0 && depth == 0
  }

  private static func isCurly(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    index - 2 >= bytes.startIndex && bytes[index - 2] == 0xE2 && bytes[index - 1] == 0x80
  }
}
