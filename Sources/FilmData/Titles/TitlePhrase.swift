internal import Bytes

/// Looks for the words of a query in the key of a title.
struct TitlePhrase {
  private let text: [UInt8]
  private let words: [Range<Int>]

  init(_ key: TitleKey) { (text, words) = (key.text, key.words) }

  /// The index in a title after its beginning; `nil` if the title does not begin so.
  ///
  /// The beginning must end with a word of the title; blanks do not count.
  static func end(
    ofBeginning query: [UInt8], in title: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var matched = 0
    for (index, byte) in title.enumerated() where byte != ASCII.space {
      guard matched < query.count, byte == query[matched] else { return nil }
      matched += 1
      if matched == query.count { return endsWord(title, at: index + 1) ? index + 1 : nil }
    }
    return nil
  }

  /// Whether the title has the query's words next to each other.
  func isHeld(by title: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    var start = 0
    while start + text.count <= title.count {
      if title[start] == text[0], Self.endsWord(title, at: start + text.count),
        title[start..<(start + text.count)].elementsEqual(text)
      {
        return true
      }
      while start < title.count, title[start] != ASCII.space { start += 1 }
      start += 1
    }
    return false
  }

  /// Whether the title becomes the query if some of its ordinary words are left out: "good bad ugly".
  func leavesOutOrdinaryWords(of title: UnsafeBufferPointer<UInt8>) -> Bool {
    var (next, start) = (0, 0)
    while start < title.count {
      var end = start
      while !Self.endsWord(title, at: end) { end += 1 }
      let word = UnsafeBufferPointer(rebasing: title[start..<end])
      if next < words.count, word.elementsEqual(text[words[next]]) {
        next += 1
      } else if !TitleWord(word).isOrdinary {
        return false
      }
      start = end + 1
    }
    return next == words.count
  }

  /// Whether a title has a word.
  static func has(_ word: [UInt8], in title: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while start + word.count <= title.count {
      if title[start] == word.first, endsWord(title, at: start + word.count),
        title[start..<(start + word.count)].elementsEqual(word)
      {
        return true
      }
      while start < title.count, title[start] != ASCII.space { start += 1 }
      start += 1
    }
    return false
  }

  private static func endsWord(_ title: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index == title.count || title[index] == ASCII.space
  }
}
