/// Where a field of a film table stands among its bytes: between its separators, or its quotes.
struct FilmTableField: Sendable {
  private let start: UInt32
  /// The number of bytes, and in the lowest bit whether quotes stand twice for once.
  private let countAndFlag: UInt32

  /// No bytes at all.
  static let none = FilmTableField(0..<0)

  /// - Precondition: the range ends within 2 GB.
  @inline(__always)
  init(_ range: Range<Int>, hasDoubledQuotes: Bool = false) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    countAndFlag =
      UInt32(truncatingIfNeeded: range.count) << 1 | (hasDoubledQuotes ? 1 : 0)
  }

  var count: Int { Int(countAndFlag >> 1) }
  var range: Range<Int> { Int(start)..<Int(start) + count }
  var hasDoubledQuotes: Bool { countAndFlag & 1 != 0 }

  /// Hands out what the field says; the bytes must not be kept.
  @inline(__always)
  func withText<Result>(
    in table: UnsafeRawBufferPointer, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let written = UnsafeRawBufferPointer(rebasing: table[range])
    guard hasDoubledQuotes else { return body(written.assumingMemoryBound(to: UInt8.self)) }
    var unquoted: [UInt8] = []
    var index = 0
    while index < written.count {
      unquoted.append(written[index])
      index += written[index] == 0x22 ? 2 : 1
    }
    return unquoted.withUnsafeBufferPointer(body)
  }

  /// Hands out the elements of a list, one after the other; none where the field is empty.
  @inline(__always)
  func forEachElement(
    in table: UnsafeRawBufferPointer, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard count > 0 else { return }
    withText(in: table) { text in
      var start = 0
      for index in text.indices where text[index] == 0x7C {
        body(UnsafeBufferPointer(rebasing: text[start..<index]))
        start = index + 1
      }
      body(UnsafeBufferPointer(rebasing: text[start...]))
    }
  }

  func string(in table: UnsafeRawBufferPointer) -> String {
    withText(in: table) { String(decoding: $0, as: UTF8.self) }
  }

  func list(in table: UnsafeRawBufferPointer) -> [String] {
    var list: [String] = []
    forEachElement(in: table) { list.append(String(decoding: $0, as: UTF8.self)) }
    return list
  }
}

/// What a film table says of a film: its texts by where they stand, its numbers as they are.
struct FilmTableRow: Sendable {
  var id = FilmTableField.none
  var title = FilmTableField.none
  var alternateTitles = FilmTableField.none
  var genres = FilmTableField.none
  var directors = FilmTableField.none
  /// Numbers are −1 where they are unknown.
  var year = unknown
  var freshCount = unknown
  var reviewCount = unknown
  var likedCount = unknown
  var ratingCount = unknown
  /// Reviews with neither label nor score.
  var reviewsWithoutVerdict: Int32 = 0

  static let unknown: Int32 = -1

  var tomatometer: Tomatometer? {
    guard freshCount >= 0, reviewCount >= 0 else { return nil }
    return Tomatometer(freshCount: Int(freshCount), reviewCount: Int(reviewCount))
  }

  var popcornmeter: Popcornmeter? {
    guard likedCount >= 0, ratingCount >= 0 else { return nil }
    return Popcornmeter(likedCount: Int(likedCount), ratingCount: Int(ratingCount))
  }

  /// All reviews that are known.
  var allReviewCount: Int { (tomatometer?.reviewCount ?? 0) + Int(max(0, reviewsWithoutVerdict)) }

  func film(in table: UnsafeRawBufferPointer) -> Film {
    Film(
      id: id.string(in: table), title: title.string(in: table),
      alternateTitles: alternateTitles.list(in: table), year: year >= 0 ? Int(year) : nil,
      genres: genres.list(in: table), directors: directors.list(in: table),
      tomatometer: tomatometer, reviewsWithoutVerdict: Int(max(0, reviewsWithoutVerdict)),
      popcornmeter: popcornmeter)
  }
}
