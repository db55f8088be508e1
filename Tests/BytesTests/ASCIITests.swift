import Testing

@testable import Bytes

@Suite struct ASCIITests {
  @Test func `names are the bytes that literals write`() {
    let named: [(UInt8, Unicode.Scalar)] = [
      (ASCII.tab, "\t"), (ASCII.lineFeed, "\n"), (ASCII.carriageReturn, "\r"), (ASCII.space, " "),
      (ASCII.exclamationMark, "!"), (ASCII.quote, "\""), (ASCII.hash, "#"),
      (ASCII.apostrophe, "'"), (ASCII.openingParenthesis, "("), (ASCII.closingParenthesis, ")"),
      (ASCII.plus, "+"), (ASCII.comma, ","), (ASCII.minus, "-"), (ASCII.period, "."),
      (ASCII.zero, "0"), (ASCII.colon, ":"), (ASCII.openingBracket, "["),
      (ASCII.backslash, "\\"), (ASCII.closingBracket, "]"), (ASCII.backtick, "`"),
      (ASCII.bar, "|"),
    ]
    for (byte, scalar) in named { #expect(byte == UInt8(ascii: scalar)) }
    #expect(ASCII.smallLetterBit == UInt8(ascii: "a") - UInt8(ascii: "A"))
  }

  @Test(arguments: UInt8.min...UInt8.max)
  func `classes agree with the standard library`(byte: UInt8) {
    let character = Character(Unicode.Scalar(byte))
    let isASCII = byte < ASCII.limit
    #expect(ASCII.isDigit(byte) == (isASCII && character.isNumber))
    #expect(ASCII.isLetter(byte) == (isASCII && character.isLetter))
    #expect(ASCII.isCapital(byte) == (isASCII && character.isUppercase))
    #expect(ASCII.isBlank(byte) == (isASCII && character.isWhitespace))
    let lowercased = isASCII ? character.lowercased().utf8.first : byte
    #expect(ASCII.lowercased(byte) == lowercased)
  }
}
