/// Finds entries of a lexicon by their words, their surroundings and their weights.
public struct LexiconSearch: Sendable {
  /// What an entry has to look like.
  public enum Pattern: Sendable, Hashable {
    /// These words, one after the other, without marks; each may have `*` and `?` in it.
    case words(String)
    /// A regular expression that fits somewhere in the entry as the lexicon writes it.
    case expression(String)
  }

  /// What entries are sorted by; the largest first, texts from A on.
  public enum Order: String, Sendable, CaseIterable {
    /// |valence| · √occurrences.
    case strength
    /// The log-odds of fresh.
    case valence
    /// The rating weight.
    case rating
    /// How often training saw it.
    case occurrences
    /// The entry itself.
    case text
  }

  /// What the entry has to look like.
  public var pattern: Pattern
  /// Only entries of this kind; of any where it is `nil`.
  public var kind: EntryKind?
  /// Only entries seen in at least this many reviews.
  public var minimumOccurrences: Int
  /// The order of the results.
  public var order: Order
  /// Whether the order is reversed.
  public var isReversed: Bool

  /// Makes a search.
  public init(
    _ pattern: Pattern, kind: EntryKind? = nil, minimumOccurrences: Int = 0,
    order: Order = .strength, isReversed: Bool = false
  ) {
    self.pattern = pattern
    self.kind = kind
    self.minimumOccurrences = minimumOccurrences
    self.order = order
    self.isReversed = isReversed
  }

  /// The entries that fit, sorted; equal ones by their text.
  ///
  /// - Throws: ``SentimentError/badPattern(pattern:reason:)`` for an invalid regular expression.
  /// - Complexity: O(*n*) in the entries of the lexicon, and sorting of those that fit.
  public func entries(of lexicon: Lexicon) throws(SentimentError) -> [LexiconEntry] {
    let fits = try matcher()
    let found = lexicon.entries.filter { entry in
      entry.occurrences >= minimumOccurrences && fits(entry.text)
        && (kind == nil || entry.kind == kind)
    }
    return sorted(found)
  }

  private func matcher() throws(SentimentError) -> (String) -> Bool {
    switch pattern {
    case .words(let text):
      let words = text.lowercased().split(whereSeparator: \.isWhitespace).map { WordPattern($0) }
      guard !words.isEmpty else {
        throw .badPattern(pattern: text, reason: "it has no word in it")
      }
      return { entry in
        let plain = EntryWords.plain(entry)
        guard words.count <= plain.count else { return false }
        return (0...plain.count - words.count).contains { start in
          zip(words, plain[start...]).allSatisfy { $0.matches($1) }
        }
      }
    case .expression(let text):
      do {
        let expression = try Regex(text)
        return { $0.firstMatch(of: expression) != nil }
      } catch {
        throw .badPattern(pattern: text, reason: "it is no regular expression")
      }
    }
  }

  private func sorted(_ entries: [LexiconEntry]) -> [LexiconEntry] {
    // The lexicon's own order is that of texts, and sorting keeps it among equals.
    guard let key = Self.key(order) else {
      return isReversed ? entries.reversed() : entries
    }
    return entries.sorted { isReversed ? key($0) < key($1) : key($0) > key($1) }
  }

  private static func key(_ order: Order) -> ((LexiconEntry) -> Float)? {
    switch order {
    case .strength: { $0.strength }
    case .valence: { $0.valence }
    case .rating: { $0.ratingWeight }
    case .occurrences: { Float($0.occurrences) }
    case .text: nil
    }
  }
}
