/// Writes titles in the form that is used to compare them: lower-case words without accents and
/// punctuation, one blank between them, numbers as digits, "&" for "and".
///
/// "Ocean's Eleven" becomes `oceans 11`, "WALL·E" `wall e`, "L'Avventura" `l avventura`, "E.T."
/// `et`. Scripts other than Latin keep their letters, Greek and Cyrillic in lower case. A title
/// without a letter or digit is written as it is.
struct TitleKeyWriter {
  /// The most bytes that `count` bytes of title can become: "&" between letters takes three.
  static func capacity(for count: Int) -> Int { 3 * count + 4 }

  private let output: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var titleStart = 0
  private var wordStart = 0
  /// The start of the current part of an acronym: the "T" of "E.T".
  private var componentStart = 0
  /// Whether numbers and "and" are written in one form.
  private let unifies: Bool

  /// Writes to memory that has `capacity(for:)` bytes for each title.
  init(to output: UnsafeMutablePointer<UInt8>, unifies: Bool = true) {
    self.output = output
    self.unifies = unifies
  }

  /// Writes one title and returns its range.
  mutating func write(_ title: String) -> Range<Int> {
    if let range = title.utf8.withContiguousStorageIfAvailable({ write($0) }) { return range }
    return Array(title.utf8).withUnsafeBufferPointer { write($0) }
  }

  mutating func write(_ utf8: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    titleStart = count
    wordStart = count
    componentStart = count
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte < 0x80 {
        let next = index + 1 < utf8.count ? utf8[index + 1] : 0
        write(ascii: byte, next: next)
        index += 1
      } else {
        index += write(beyondASCII: UnsafeBufferPointer(rebasing: utf8[index...]))
      }
    }
    endWord()
    if count > titleStart { count -= 1 } else { utf8.forEach { put($0) } }
    return titleStart..<count
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    output[count] = byte
    count &+= 1
  }

  @inline(__always)
  private mutating func write(ascii byte: UInt8, next: UInt8) {
    if (byte | 0x20) &- 0x61 < 26 {
      put(byte | 0x20)
    } else if byte &- 0x30 < 10 {
      put(byte)
    } else {
      write(punctuation: byte, next: next)
    }
  }

  private mutating func write(punctuation byte: UInt8, next: UInt8) {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "`"): elide()
    case UInt8(ascii: ".") where count - componentStart == 1 && isAlphanumeric(next):
      componentStart = count
    case UInt8(ascii: "&"), UInt8(ascii: "+"):
      endWord()
      put(UInt8(ascii: "&"))
      endWord()
    default: endWord()
    }
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// An apostrophe disappears, but ends an elided word: "l'avventura", "d'Amélie".
  private mutating func elide() {
    guard count - wordStart == 1 else { return }
    switch output[wordStart] {
    // "I'm" is one word, and an "i" alone would become a numeral.
    case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"): return
    default: endWord()
    }
  }

  private mutating func endWord() {
    guard count > wordStart else { return }
    if unifies { unifyWord() }
    put(UInt8(ascii: " "))
    wordStart = count
    componentStart = count
  }

  private mutating func unifyWord() {
    let length = count - wordStart
    guard length <= 9 else { return }
    let isFirst = wordStart == titleStart
    let word = TitleWord(UnsafeBufferPointer(start: output + wordStart, count: length))
    let number: Int?
    switch output[wordStart] {
    case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"):
      // At the beginning of a title they are letters: "V for Vendetta", "X-Men".
      number = isFirst ? nil : word.romanNumber
    case UInt8(ascii: "a"), UInt8(ascii: "u"), UInt8(ascii: "e"):
      if !isFirst, word.isConjunction {
        count = wordStart
        put(UInt8(ascii: "&"))
        return
      }
      number = word.cardinalNumber
    case UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "s"),
      UInt8(ascii: "t"), UInt8(ascii: "z"):
      number = word.cardinalNumber
    default: return
    }
    guard let number else { return }
    count = wordStart
    if number >= 10 { put(UInt8(number / 10) + 0x30) }
    put(UInt8(number % 10) + 0x30)
  }

  // MARK: Beyond ASCII

  /// Writes the first scalar and returns how many bytes it had.
  private mutating func write(beyondASCII bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var width = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : 2
    width = min(width, bytes.count)
    var scalar = UInt32(bytes[0]) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for index in 1..<max(width, 1) { scalar = scalar << 6 | UInt32(bytes[index] & 0x3F) }
    switch LatinFolding.fold(scalar) {
    case .one(let letter): put(letter)
    case .two(let first, let second):
      put(first)
      put(second)
    case nil: if !write(sign: scalar) { write(letter: scalar, bytes: bytes[..<width]) }
    }
    return width
  }

  /// Writes what is not a letter: digits above and below the line, fractions, punctuation.
  private mutating func write(sign scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00B4, 0x02BC, 0x2018, 0x2019, 0x201B, 0x2032: elide()
    case 0x00B2, 0x00B3: put(UInt8(scalar - 0xB0) + 0x30)
    case 0x00B9: put(UInt8(ascii: "1"))
    case 0x00BC: write(fraction: "1", "4")
    case 0x00BD: write(fraction: "1", "2")
    case 0x00BE: write(fraction: "3", "4")
    case 0x0300...0x036F, 0x200B...0x200D, 0xFE00...0xFE0F: break
    case 0x2070, 0x2074...0x2079: put(UInt8(scalar - 0x2070) + 0x30)
    case 0x2080...0x2089: put(UInt8(scalar - 0x2080) + 0x30)
    case 0xFF01...0xFF5E: write(ascii: UInt8(scalar - 0xFEE0), next: 0)
    case 0x0080...0x00BF, 0x00D7, 0x00F7, 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x303F,
      0x30FB:
      endWord()
    default: return false
    }
    return true
  }

  /// "8½" becomes `8 1 2`, as "8 1/2" does.
  private mutating func write(fraction numerator: Unicode.Scalar, _ denominator: Unicode.Scalar) {
    endWord()
    put(UInt8(ascii: numerator))
    endWord()
    put(UInt8(ascii: denominator))
    endWord()
  }

  private mutating func write(letter scalar: UInt32, bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let lower: UInt32
    switch scalar {
    case 0x0391...0x03A9, 0x0410...0x042F: lower = scalar + 0x20
    case 0x0400...0x040F: lower = scalar + 0x50
    default:
      bytes.forEach { put($0) }
      return
    }
    put(UInt8(lower >> 6) | 0xC0)
    put(UInt8(lower & 0x3F) | 0x80)
  }
}
