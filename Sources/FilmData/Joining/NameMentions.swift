/// Whether the reviews of a film name certain people: collects the questions first, then answers
/// them in one pass over all reviews.
public struct NameMentions {
  private var wanted: [Int: [(name: [UInt8], isFound: Bool)]] = [:]

  /// Asks for nothing yet.
  public init() {}

  /// Asks for a name, in the letters of `TitleKey`, in the reviews of a film.
  public mutating func ask(_ name: String, film: Int) {
    let bytes = Array(name.utf8)
    if wanted[film]?.contains(where: { $0.name == bytes }) != true {
      wanted[film, default: []].append((bytes, false))
    }
  }

  /// Looks in a review for the names that were asked for.
  ///
  /// - Parameters:
  ///   - text: the review in UTF-8.
  ///   - film: the film that the review is of.
  /// - Complexity: O(bytes) for each name that was asked for and not found yet.
  public mutating func read(_ text: UnsafeRawBufferPointer, film: Int) {
    guard let names = wanted[film] else { return }
    for (index, name) in names.enumerated()
    where !name.isFound && Self.contains(text, name.name) {
      wanted[film]?[index].isFound = true
    }
  }

  /// Takes a word of the reviews of a film, in small letters, where only counts of words are left of them.
  package mutating func read(word: String, film: Int) {
    guard let names = wanted[film] else { return }
    for (index, name) in names.enumerated() where name.name.elementsEqual(word.utf8) {
      wanted[film]?[index].isFound = true
    }
  }

  /// Whether a name was found; nil if it was not asked for.
  public func isNamed(_ name: String, film: Int) -> Bool? {
    wanted[film]?.first { $0.name.elementsEqual(name.utf8) }?.isFound
  }

  /// Searches regardless of the case of ASCII letters; a name must begin a word.
  ///
  /// Accents are not folded: most reviewers leave them out of names.
  private static func contains(_ text: UnsafeRawBufferPointer, _ name: [UInt8]) -> Bool {
    guard let first = name.first, text.count >= name.count else { return false }
    var start = 0
    while start + name.count <= text.count {
      if text[start] | 0x20 == first, start == 0 || !isLetter(text[start - 1]) {
        var offset = 1
        while offset < name.count, text[start + offset] | 0x20 == name[offset] { offset += 1 }
        if offset == name.count { return true }
      }
      start += 1
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }
}
