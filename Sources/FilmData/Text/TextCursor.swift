internal import Bytes

/// A text's bytes, which may be asked for beyond both ends: there they are 0.
struct TextCursor {
  let base: UnsafePointer<UInt8>
  let count: Int

  /// `nil` where the text is empty.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), !bytes.isEmpty else {
      return nil
    }
    self.base = base
    count = bytes.count
  }

  @inline(__always)
  subscript(place: Int) -> UInt8 { place >= 0 && place < count ? base[place] : 0 }

  /// Whether a byte is of a letter or a digit; a byte beyond ASCII counts as one of a letter, unless it begins
  /// one of the signs from U+2000 to U+2FFF.
  @inline(__always)
  func isWord(_ place: Int) -> Bool {
    let byte = self[place]
    return ASCII.isLetter(byte) || ASCII.isDigit(byte) || (byte >= ASCII.limit && byte != 0xE2)
  }

  func isDigit(_ place: Int) -> Bool { ASCII.isDigit(self[place]) }

  func isLetter(_ place: Int) -> Bool { ASCII.isLetter(self[place]) }

  /// Whether the text goes on with these bytes; letters of ASCII in either case where they are small.
  func has(_ text: StaticString, at place: Int) -> Bool {
    for offset in 0..<text.utf8CodeUnitCount
    where ASCII.lowercased(self[place + offset]) != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The first place from `start` on that is no blank.
  func skippingBlanks(from start: Int) -> Int {
    var place = start
    while place < count, ASCII.isBlank(self[place]) { place += 1 }
    return place
  }

  /// Whether a whole word is here.
  func hasWord(_ word: StaticString, at place: Int) -> Bool {
    has(word, at: place) && !isWord(place + word.utf8CodeUnitCount)
  }
}
