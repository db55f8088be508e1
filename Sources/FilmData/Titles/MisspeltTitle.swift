internal import Bytes

/// A query as the title of a well-known film with typos: one in five letters, the first letter right.
///
/// Each word that differs must be a typo of the title's word and no word of another film's title, since
/// "Green Book" is not "Green Room" misspelt; a word that only this film has makes up for that ("forest
/// gump"). A single word is more easily another title: "Deported" is not "The Departed".
struct MisspeltTitle {
  let key: TitleKey
  /// The most typos in the title.
  let bound: Int

  private static let lettersPerTypo = 5
  private static let mostTypos = 3

  /// The fewest letters of a title of one word.
  ///
  /// Of 71,299 titles of other films than the bundled model's, some 130 titles of one word are one typo in
  /// five letters away from a well-known film's.
  private static let leastLettersOfOneWord = 7
  /// How well known a film must be to be meant by a single word with a typo that makes other words.
  private static let leastRenownOfOneWord = 120.0
  /// The fewest letters of a word by which a film is known.
  private static let leastLettersOfATellingWord = 4

  init(_ key: TitleKey) {
    self.key = key
    bound = min(key.joined.count / Self.lettersPerTypo, Self.mostTypos)
  }

  /// Whether the words that differ from those of a title can be typos of them.
  ///
  /// - Parameter title: its key without an article.
  func isLikely(_ title: [UInt8], renown: Double) -> Bool {
    let own = key.words.map { Array(key.text[$0]) }
    let others = title.split(separator: ASCII.space).map(Array.init)
    if own.count == 1, others.count == 1 {
      return own[0].count >= Self.leastLettersOfOneWord
        && (renown >= Self.leastRenownOfOneWord || Self.isSlip(own[0], others[0]))
    }
    guard own.count == others.count else { return renown >= Self.leastRenownOfOneWord }
    var distance = EditDistance()
    return zip(own, others).allSatisfy { word, other in
      let bound = max(1, word.count / Self.lettersPerTypo)
      return word.withUnsafeBufferPointer { word in
        other.withUnsafeBufferPointer { distance.between(word, $0, bound: bound) != nil }
      }
    }
  }

  /// Whether no word that differs is a word of other films' titles, or another word tells the film.
  ///
  /// - Parameters:
  ///   - titles: all titles of the film.
  ///   - counts: in how many other films' titles each of some words is.
  func hasNoOtherWord(of titles: [TitleKey], counts: ([[UInt8]]) -> [Int]) -> Bool {
    let known = Set(titles.flatMap { title in title.words.map { Array(title.text[$0]) } })
    let own = key.words.map { Array(key.text[$0]) }
    let found = counts(own)
    let isTold = own.indices.contains {
      known.contains(own[$0]) && found[$0] == 0
        && own[$0].count >= Self.leastLettersOfATellingWord
    }
    return isTold || own.indices.allSatisfy { known.contains(own[$0]) || found[$0] == 0 }
  }

  /// Whether a word differs by a letter that is doubled or not, or by two neighbours that are swapped: slips
  /// of the hand, which hardly ever make another word.
  private static func isSlip(_ word: [UInt8], _ other: [UInt8]) -> Bool {
    let (short, long) = word.count < other.count ? (word, other) : (other, word)
    guard let at = short.indices.first(where: { short[$0] != long[$0] }) ?? short.indices.last
    else { return false }
    if long.count == short.count {
      return at + 1 < short.count && short[at] == long[at + 1] && short[at + 1] == long[at]
        && short[(at + 2)...] == long[(at + 2)...]
    }
    guard long.count == short.count + 1 else { return false }
    let cut = short[at] == long[at] ? at + 1 : at
    return cut > 0 && long[cut] == long[cut - 1] && short[cut...] == long[(cut + 1)...]
  }
}
