internal import FilmData

/// A title or a name as it stands in an address: `the_mirror`.
///
/// Lower-case letters and digits with one `_` between words; accents are folded where a letter has a plain one, other
/// letters stay. Of what is neither letter nor digit nothing is left, so that it never means anything in an address.
struct Slug {
  /// The text; empty where the name has neither letter nor digit.
  let text: String
  /// Whether it is all of the name, which may be longer than an address should be.
  let isWhole: Bool

  /// As long as an address is still read and copied; of 88,000 titles of films none is longer.
  static let mostBytes = 120

  /// Of the bytes of a name, UTF-8.
  ///
  /// - Complexity: O(bytes), at most some hundred.
  init(_ utf8: UnsafeRawBufferPointer) {
    (text, isWhole) = withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: Self.mostBytes + SlugWriter.mostAtOnce
    ) { output in
      var writer = SlugWriter(to: output, limit: Self.mostBytes)
      if utf8.allSatisfy({ $0 < 0x80 }) {
        for byte in utf8 where !writer.isFull { writer.write(ascii: byte) }
      } else {
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars where !writer.isFull {
          writer.write(scalar)
        }
      }
      return (writer.text, !writer.isFull)
    }
  }

  /// Of a name.
  init(_ name: String) {
    var name = name
    self = name.withUTF8 { Slug(UnsafeRawBufferPointer($0)) }
  }
}
