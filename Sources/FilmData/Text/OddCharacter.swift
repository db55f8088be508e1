internal import Bytes

/// Characters that look like others or like nothing: each kind of blank, apostrophe and invisible character,
/// letters of full width, accents that follow their letter.
enum OddCharacter {
  static func replacement(at place: Int, in text: TextCursor) -> TextReplacement? {
    guard let (scalar, length) = read(at: place, in: text) else { return nil }
    let range = place..<place + length
    // A curly apostrophe is one to the reader of words already.
    if scalar == "\u{2018}" || scalar == "\u{2019}" { return nil }
    if (0x300...0x327).contains(scalar.value) {
      return Accent.joined(scalar, range, in: text)
    }
    let found = replacement(of: scalar, range, in: text)
    return found.scalar == scalar ? nil : found
  }

  /// What a character becomes that stands for a part of a text.
  static func replacement(
    of scalar: Unicode.Scalar, _ range: Range<Int>, in text: TextCursor
  ) -> TextReplacement {
    if scalar != "\u{2018}", scalar != "\u{2019}", scalar != "`", Apostrophe.isOne(scalar) {
      return Apostrophe.replacement(range, in: text)
    }
    return TextReplacement(range, scalar: replaced(scalar))
  }

  private static func replaced(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F: " "
    case 0x2028, 0x2029: "\n"
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: nil
    case 0x2010, 0x2011: "-"
    case 0xFF01...0xFF5E: FullWidth.ascii(scalar)
    // What grades are written as must not come from outside.
    case GradeMark.codes: " "
    default: scalar
    }
  }

  /// The character of two or three bytes at a place; `nil` where the bytes are none.
  static func read(at place: Int, in text: TextCursor) -> (scalar: Unicode.Scalar, length: Int)? {
    let (lead, second, third) = (text[place], text[place + 1], text[place + 2])
    guard second & 0xC0 == 0x80 else { return nil }
    if lead & 0xE0 == 0xC0 {
      return Unicode.Scalar(UInt32(lead & 0x1F) << 6 | UInt32(second & 0x3F)).map { ($0, 2) }
    }
    guard lead & 0xF0 == 0xE0, third & 0xC0 == 0x80 else { return nil }
    let value = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    return Unicode.Scalar(value).map { ($0, 3) }
  }
}
