/// A short word as a number, so that it can be found in a table without comparing texts.
struct TitleWord: Equatable {
  /// The last eight bytes.
  private let packed: UInt64
  private let count: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    packed = bytes.reduce(0) { $0 << 8 | UInt64($1) }
    count = bytes.count
  }

  init(_ text: String) {
    packed = text.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    count = text.utf8.count
  }

  /// The articles that may be left out at the beginning of a title, or follow it after a comma:
  /// English, French, Italian, Spanish and German.
  private static let articles = [
    "the", "a", "an", "le", "la", "les", "l", "un", "une", "il", "lo", "i", "gli", "el", "los",
    "las", "una", "der", "die", "das", "ein", "eine",
  ].map(TitleWord.init)

  /// Whether the word is one of the articles.
  var isArticle: Bool { count <= 4 && Self.articles.contains(self) }

  /// Words for "and", which titles also write "&" and "+".
  private static let conjunctions = ["and", "et", "und"].map(TitleWord.init)

  /// Whether the word means "and".
  var isConjunction: Bool { count <= 3 && Self.conjunctions.contains(self) }

  /// Words that tell nothing about a film, and which people leave out of a title.
  private static let ordinary =
    articles
    + [
      "&", "at", "by", "de", "des", "du", "for", "from", "in", "of", "on", "to", "with",
    ].map(TitleWord.init)

  /// Whether the word, as a key has it, tells nothing about a film.
  var isOrdinary: Bool { count <= 4 && Self.ordinary.contains(self) }

  private static let cardinals = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
  ].map(TitleWord.init)

  private static let romanNumerals = [
    "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
    "xv", "xvi", "xvii", "xviii", "xix", "xx",
  ].map(TitleWord.init)

  /// The number that a word such as "seven" means, up to twenty.
  var cardinalNumber: Int? {
    (3...9).contains(count) ? Self.cardinals.firstIndex(of: self) : nil
  }

  /// The number that a numeral such as "vii" means, up to twenty.
  var romanNumber: Int? {
    (1...5).contains(count) ? Self.romanNumerals.firstIndex(of: self) : nil
  }
}
