internal import Bytes

/// Whether a sentence is written as a headline, Each Word With A Capital: then its capitals mean no names.
struct Headline {
  /// The sentence's first byte.
  private let start: UnsafePointer<UInt8>
  /// `nil` until the sentence has a word that may be a name.
  private var isOne: Bool?

  /// Begins with a sentence, of which nothing is known.
  init(at start: UnsafePointer<UInt8>) { self.start = start }

  /// Learns a word before a name in the same sentence: in a headline no long word is in small letters.
  @inline(__always)
  mutating func learn(_ word: TokenSpan, in walk: TextWalk) {
    let first = (walk.base + Int(word.start)).pointee
    let isLong = word.end &- word.start > Self.longestPreposition
    if isOne == nil, isLong, first &- UInt8(ascii: "a") < 26 { isOne = false }
  }

  /// Whether the sentence is one; asked for each of its names.
  mutating func decide(in walk: TextWalk) -> Bool {
    if let isOne { return isOne }
    let found = Self.isHeadline(start, textStart: walk.base, end: walk.end)
    isOne = found
    return found
  }

  /// The longest sentence that is looked through.
  private static let longest = 400
  /// The fewest capital words of a headline in a longer text: "Jane Campion." is a name.
  private static let fewestCapitals = 3
  /// The longest word that a headline leaves in small letters, besides a few prepositions.
  private static let longestSmallWord = 3
  /// The longest of those.
  fileprivate static let longestPreposition = 4

  private static func isHeadline(
    _ start: UnsafePointer<UInt8>, textStart: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>
  ) -> Bool {
    var place = start
    var capitals = 0
    let limit = start + min(longest, end - start)
    while place < limit, !endsSentence(place, end) {
      guard isWord(place.pointee) else {
        place += 1
        continue
      }
      let word = place
      // Not to the end: what is beyond ASCII is a word here, and every sentence would read the whole text.
      while place < limit, isWord(place.pointee) || place.pointee == ASCII.apostrophe { place += 1 }
      if isCapital(word, end) {
        capitals += 1
      } else if isSmallLetter(word.pointee), word == start {
        return false
      } else if isSmallLetter(word.pointee), !mayBeSmall(word, length: place - word) {
        return false
      }
    }
    if place >= limit, limit < end { return false }
    let isWhole = start == textStart && (place >= end - 1)
    return capitals >= (isWhole ? 2 : fewestCapitals)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= ASCII.limit
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) && !ASCII.isCapital(byte)
  }

  /// A capital of ASCII or Latin-1.
  private static func isCapital(
    _ word: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> Bool {
    if ASCII.isCapital(word.pointee) { return true }
    return word.pointee == 0xC3 && word + 1 < end && word[1] <= 0x9E
  }

  private static func mayBeSmall(_ word: UnsafePointer<UInt8>, length: Int) -> Bool {
    if length != longestPreposition { return length <= longestSmallWord }
    return switch (word[0], word[1], word[2], word[3]) {
    case (UInt8(ascii: "w"), UInt8(ascii: "i"), UInt8(ascii: "t"), UInt8(ascii: "h")),
      (UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "o"), UInt8(ascii: "m")),
      (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "o")),
      (UInt8(ascii: "o"), UInt8(ascii: "v"), UInt8(ascii: "e"), UInt8(ascii: "r")),
      (UInt8(ascii: "u"), UInt8(ascii: "p"), UInt8(ascii: "o"), UInt8(ascii: "n")),
      (UInt8(ascii: "t"), UInt8(ascii: "h"), UInt8(ascii: "a"), UInt8(ascii: "n")):
      true
    default: false
    }
  }

  /// A full stop, an exclamation or question mark with no word right behind, or `…`.
  private static func endsSentence(
    _ place: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> Bool {
    switch place.pointee {
    case ASCII.period, ASCII.exclamationMark, UInt8(ascii: "?"):
      place + 1 == end || !isWord(place[1])
    case 0xE2: end - place > 2 && place[1] == 0x80 && place[2] == 0xA6
    default: false
    }
  }
}

extension TokenBuffer {
  /// Takes the mark of a name from the words of headlines.
  ///
  /// - Parameters:
  ///   - first: the first word that was read last.
  ///   - headline: what is known of the sentence that the words go on with; then of the last one.
  func unmarkHeadlines(from first: Int, _ headline: inout Headline, walk: TextWalk) {
    var group = first
    while group < count {
      var marked = TokenFlags.namesAndOpenings(UnsafeRawPointer(flags + group))
      if count - group < 8 { marked &= (1 as UInt64) &<< (8 * UInt64(count - group)) &- 1 }
      while marked != 0 {
        let index = group + marked.trailingZeroBitCount / 8
        marked &= marked &- 1
        if flags[index].opensSentence {
          headline = Headline(at: walk.base + Int(spans[index].start))
        } else {
          if index > first, !flags[index - 1].isName { headline.learn(spans[index - 1], in: walk) }
          if headline.decide(in: walk) { flags[index].isName = false }
        }
      }
      group += 8
    }
  }
}

extension TokenFlags {
  /// A bit in the byte of each of eight words that is a name or opens a sentence.
  @inline(__always)
  fileprivate static func namesAndOpenings(_ flags: UnsafeRawPointer) -> UInt64 {
    let flags = flags.loadUnaligned(as: UInt64.self)
    // A sentence's boundary lies in bits 3 to 5, the name in bit 0.
    let boundaries = flags &>> UInt64(boundaryShift)
    let any = flags | boundaries | boundaries &>> 1 | boundaries &>> 2
    return any & 0x0101_0101_0101_0101
  }
}
