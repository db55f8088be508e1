/// A title cut at its punctuation: "The Lord of the Rings: The Two Towers" has two segments.
struct TitleSegments {
  /// The keys of the segments, without blanks and articles.
  private let keys: [[UInt8]]
  private let whole: [UInt8]

  /// More segments than any film's title has; the others of a longer text do not count.
  private static let most = 8

  /// Words with blanks around them between which a title may be cut.
  private static let marks = [" - ", " – ", " — ", " or ", " Or ", " and the ", " & the "]

  init(_ title: String) {
    whole = TitleKey(title).text
    keys = Self.pieces(title).prefix(Self.most).map { TitleKey(String($0)).joined }
      .filter { !$0.isEmpty }
  }

  /// How a query is part of the title; `nil` if it is somewhere within a segment.
  func part(_ query: TitleKey) -> TitlePart? {
    for first in keys.indices {
      var run: [UInt8] = []
      for last in first..<keys.count where last - first < keys.count - 1 {
        run += keys[last]
        if run == query.joined { return .segment }
      }
    }
    let begins = whole.withUnsafeBufferPointer {
      TitlePhrase.end(ofBeginning: query.joined, in: $0) != nil
    }
    return begins ? .beginning : nil
  }

  private static func pieces(_ title: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = title[...]
    while pieces.count < most, let cut = firstCut(rest) {
      pieces.append(rest[..<cut.lowerBound])
      rest = rest[cut.upperBound...]
    }
    return pieces + [rest]
  }

  private static func firstCut(_ text: Substring) -> Range<Substring.Index>? {
    let utf8 = text.utf8
    var index = utf8.startIndex
    while index < utf8.endIndex {
      let next = utf8.index(after: index)
      switch utf8[index] {
      case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"):
        return index..<next
      case UInt8(ascii: " "):
        for mark in marks where utf8[index...].starts(with: mark.utf8) {
          return index..<utf8.index(index, offsetBy: mark.utf8.count)
        }
      default: break
      }
      index = next
    }
    return nil
  }
}
