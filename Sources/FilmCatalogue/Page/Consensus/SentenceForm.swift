/// Whether a sentence of a review can stand alone on a page, by its form.
struct SentenceForm {
  /// What is in the way, from nothing to so much that it is never quoted.
  enum Fitness: Double {
    case whole = 1
    /// Readable, but of an unusual length, about the reviewer, or it leans on a sentence before.
    case lame = 0.4
    case unfit = 0
  }

  let text: ReviewText
  let words: Range<Int>
  /// Words of the film's own title and people, in lower case.
  let ownNames: WordSet

  /// Fewer words are an exclamation, more no longer one thought; English prose has about 20 a sentence.
  private static let usualWordCounts = 8...30
  private static let possibleWordCounts = 5...40

  var fitness: Fitness {
    guard Self.possibleWordCounts.contains(words.count), isComplete, !isAside, !namesOtherWork
    else {
      return .unfit
    }
    if text.isIn(Self.leaning, words.lowerBound) || text.isIn(Self.pointing, words.upperBound - 1) {
      return .lame
    }
    if words.contains(where: { text.isIn(Self.reviewer, $0) }) || otherNameCount > 1 {
      return .lame
    }
    return Self.usualWordCounts.contains(words.count) ? .whole : .lame
  }

  private var bytes: ArraySlice<UInt8> {
    let (first, last) = (text.words[words.lowerBound], text.words[words.upperBound - 1])
    return text.bytes[first.outer.lowerBound..<last.outer.upperBound]
  }

  /// Begins with a capital, a figure or a quote, ends in a full stop or an exclamation mark, and is cut nowhere.
  private var isComplete: Bool {
    let (first, last) = (text.words[words.lowerBound], text.words[words.upperBound - 1])
    guard last.mark == UInt8(ascii: ".") || last.mark == UInt8(ascii: "!") else { return false }
    let isFigure = text.bytes[first.bytes.lowerBound] &- 0x30 < 10
    return (text.isCapitalised(words.lowerBound) || isFigure) && !isCut
      && BracketBalance.isClosed(bytes)
  }

  /// Whether something was left out.
  private var isCut: Bool {
    let bytes = bytes
    return bytes.indices.contains {
      bytes[$0...].starts(with: "...".utf8) || bytes[$0...].starts(with: "\u{2026}".utf8)
    }
  }

  /// A parenthesis, a link, a grade, or something in brackets that an editor added.
  private var isAside: Bool {
    guard let first = bytes.first else { return true }
    if first == UInt8(ascii: "(") || first == UInt8(ascii: "[") || bytes.contains(UInt8(ascii: "["))
    {
      return true
    }
    return words.contains { text.isIn(Self.asides, $0) }
  }

  private static let asides: WordSet = [
    "spanish", "parental", "grade", "rated", "pg-13", "podcast", "http", "https", "www", "com",
    "click", "review",
  ]

  /// A title in quotes or markup that is not the film's: words of it are capitalised.
  private var namesOtherWork: Bool {
    var isOpen = false
    for index in words {
      let outer = text.words[index].outer
      let opens =
        text.bytes[outer].first.map { $0 == UInt8(ascii: "\"") || $0 == 0xE2 || $0 == 0x27 }
        ?? false
      if opens { isOpen = true }
      if isOpen, index > words.lowerBound || opens, text.isCapitalised(index), !isOwn(index) {
        return true
      }
      if outer.upperBound > text.words[index].bytes.upperBound { isOpen = false }
    }
    return false
  }

  private func isOwn(_ index: Int) -> Bool { text.isIn(ownNames, index) }

  /// How many names stand in the sentence that are not the film's: of people or of other films, which a reader may not
  /// know.
  private var otherNameCount: Int {
    var count = 0
    var isInName = false
    for index in words.dropFirst() {
      let isName = text.isCapitalised(index) && !text.isIn(Self.reviewer, index) && !isOwn(index)
      if isName, !isInName { count += 1 }
      isInName = isName
    }
    return count
  }

  /// Words that lean on what was said before.
  private static let leaning: WordSet = [
    "but", "and", "or", "yet", "so", "still", "however", "instead", "that", "this", "these",
    "those",
    "he", "she", "they", "him", "her", "his", "their", "which", "because", "then", "also", "even",
    "nor", "there", "here", "again", "thus", "otherwise", "both", "neither", "such", "for", "what",
    "fortunately", "unfortunately", "sadly", "still,", "after", "indeed", "besides", "meanwhile",
    "nevertheless", "nonetheless", "therefore", "thankfully", "luckily", "add", "yes", "no",
  ]

  /// Last words that point at what was said before.
  private static let pointing: WordSet = ["this", "that", "these", "those", "so", "there", "them"]

  /// Words of one who speaks of themselves.
  private static let reviewer: WordSet = [
    "i", "i'm", "i've", "i'd", "i'll", "my", "me", "myself", "mine",
  ]
}
