/// Counts the characters (Unicode scalars) before places of a text, each from the place before: entries come in
/// the text's order, and counting each from its beginning took a second for 100 KB.
struct TextPlace {
  private let text: UnsafeRawBufferPointer
  private var (byte, scalars) = (0, 0)

  init(_ text: UnsafeRawBufferPointer) { self.text = text }

  mutating func scalars(before other: Int) -> Int {
    let between = Self.scalarCount(text[min(byte, other)..<max(byte, other)])
    scalars += other < byte ? -between : between
    byte = other
    return scalars
  }

  static func scalarCount(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
