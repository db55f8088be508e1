/// The plain letters of accented ones: é is e, ø is o, æ is ae.
package enum LatinFolding {
  /// What a letter folds to.
  package enum Folded {
    case one(UInt8)
    case two(UInt8, UInt8)
  }

  // One character per code point: the plain letter, a digit for a ligature, or a dot for neither.
  private static let latin: StaticString = """
    aaaaaa1ceeeeiiiidnooooo.ouuuuy43aaaaaa1ceeeeiiiidnooooo.ouuuuy4y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkkllllll.\
    .llnnnnnnnnnoooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    .b...............ff.............oo.............uu...............\
    .............aaiioouuuuuuuuuu.aaaa11..ggkkoooo..j...gg..nnaa11..\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
    ................
    """
  private static let latinAdditional: StaticString = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy....3.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
    """

  /// The lower-case ASCII letters for a Latin letter beyond ASCII; `nil` for any other scalar.
  package static func fold(_ scalar: UInt32) -> Folded? {
    let letter: UInt8
    switch scalar {
    case 0x00C0...0x024F: letter = latin.utf8Start[Int(scalar - 0xC0)]
    case 0x1E00...0x1EFF: letter = latinAdditional.utf8Start[Int(scalar - 0x1E00)]
    default: return nil
    }
    switch letter {
    case UInt8(ascii: "."): return nil
    case UInt8(ascii: "1"): return .two(UInt8(ascii: "a"), UInt8(ascii: "e"))
    case UInt8(ascii: "2"): return .two(UInt8(ascii: "o"), UInt8(ascii: "e"))
    case UInt8(ascii: "3"): return .two(UInt8(ascii: "s"), UInt8(ascii: "s"))
    case UInt8(ascii: "4"): return .two(UInt8(ascii: "t"), UInt8(ascii: "h"))
    case UInt8(ascii: "5"): return .two(UInt8(ascii: "i"), UInt8(ascii: "j"))
    default: return .one(letter)
    }
  }
}
