internal import Bytes

/// A text in the form that is used to compare titles, and its words.
package struct TitleKey {
  /// The words with single blanks between them, without a leading article.
  let text: [UInt8]
  /// The words without blanks, for exact look-up and misspellings, so that "Spider-Man" and
  /// "Spiderman" are equal.
  let joined: [UInt8]
  /// The range of each word in `text`.
  let words: [Range<Int>]
  /// The leading article, which the other properties leave out; empty if there is none.
  let article: [UInt8]

  /// Makes the key of a text.
  ///
  /// - Parameter unifies: whether "two", "II" and "2" are equal, and "and" and "&".
  init(_ title: String, unifies: Bool = true) {
    let capacity = TitleKeyWriter.capacity(for: title.utf8.count)
    let full = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      var writer = TitleKeyWriter(to: start, unifies: unifies)
      count = writer.write(title).count
    }
    let articleWidth = full.withUnsafeBufferPointer { Self.articleWidth(of: $0) }
    article = Array(full[..<max(articleWidth - 1, 0)])
    text = Array(full[articleWidth...])
    joined = text.filter { $0 != ASCII.space }
    words = Self.words(of: text)
  }

  private static func words(of text: [UInt8]) -> [Range<Int>] {
    text.split(separator: ASCII.space).map { $0.startIndex..<$0.endIndex }
  }

  /// How many bytes a leading article and its blank take; 0 if nothing would be left.
  static func articleWidth(of key: UnsafeBufferPointer<UInt8>) -> Int {
    for width in 1...4 where width < key.count && key[width] == ASCII.space {
      let word = TitleWord(UnsafeBufferPointer(rebasing: key[..<width]))
      return word.isArticle && width + 1 < key.count ? width + 1 : 0
    }
    return 0
  }

  /// Whether two keys have the same digits in the same order: a different number is not a typo but
  /// another film of a series.
  static func numbersAgree(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) -> Bool {
    a.lazy.filter(ASCII.isDigit).elementsEqual(b.lazy.filter(ASCII.isDigit))
  }

  /// The hash (FNV-1a, 64 bits) and the number of the bytes that are not blanks.
  static func hash(_ key: UnsafeBufferPointer<UInt8>) -> (hash: UInt64, count: Int) {
    var hash = FNV1a()
    var count = 0
    for byte in key where byte != ASCII.space {
      hash.combine(byte)
      count &+= 1
    }
    return (hash.value, count)
  }
}
