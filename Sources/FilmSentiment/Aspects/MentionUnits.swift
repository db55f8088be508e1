/// The words of a text as entries of aspects have them: a run of names is one word, `<name>`, since who is named says
/// less than that somebody is: "<name> shines" speaks of acting.
struct MentionUnits {
  /// A name, or several in a row.
  static let name = "<name>"
  /// Names of which the last is in the genitive.
  static let genitive = "<name's>"

  /// The keys of the words.
  private(set) var keys: [UInt64] = []
  private var first: [Int32] = []
  private var last: [Int32] = []
  private let nameKey = WordHash.of(Self.name.utf8)
  private let genitiveKey = WordHash.of(Self.genitive.utf8)

  /// How many words there are.
  var count: Int { keys.count }

  /// Reads the words of a text.
  mutating func read(_ buffer: borrowing TokenBuffer, of text: UnsafeRawBufferPointer) {
    keys.removeAll(keepingCapacity: true)
    first.removeAll(keepingCapacity: true)
    last.removeAll(keepingCapacity: true)
    var isInName = false
    for index in 0..<buffer.count {
      let number = Int32(truncatingIfNeeded: index)
      guard buffer.flags[index].isName else {
        isInName = false
        append(buffer.hashes[index], number)
        continue
      }
      let isGenitive = Self.isGenitive(buffer.spans[index], text)
      if isInName {
        keys[keys.count &- 1] = isGenitive ? genitiveKey : nameKey
        last[last.count &- 1] = number
      } else {
        append(isGenitive ? genitiveKey : nameKey, number)
      }
      isInName = !isGenitive
    }
  }

  private mutating func append(_ key: UInt64, _ word: Int32) {
    keys.append(key)
    first.append(word)
    last.append(word)
  }

  /// The text's words of some of these.
  func words(_ units: ClosedRange<Int>) -> ClosedRange<Int> {
    Int(first[units.lowerBound])...Int(last[units.upperBound])
  }

  /// Whether a word ends in "'s": texts have straight apostrophes after normalisation.
  private static func isGenitive(_ span: TokenSpan, _ text: UnsafeRawBufferPointer) -> Bool {
    let (start, end) = (Int(span.start), Int(span.end))
    return end - start > 2 && text[end - 1] == UInt8(ascii: "s")
      && text[end - 2] == UInt8(ascii: "'")
  }
}
