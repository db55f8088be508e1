internal import FilmSentiment
import Glibc

/// How rare words are in reviews at large, by how many reviews the lexicon was learned from have them: what many say of
/// one film and few of others tells something of it.
///
/// The inverse document frequency of Spärck Jones (doi 10.1108/eb026526), ln(1 + *N* / *n*).
struct WordRarity {
  private let lexicon: Lexicon?
  private let total: Double

  /// The commonest words, whose reviews stand for all.
  private static let commonest = ["the", "a", "and", "of"]
  /// A word that the lexicon does not have: it keeps those of about thirty reviews and more.
  private static let unknownCount = 30.0

  /// - Parameter lexicon: `nil` where there is none: all words are equally rare.
  init(_ lexicon: Lexicon?) {
    self.lexicon = lexicon
    let counts = Self.commonest.map { lexicon?[$0]?.occurrences ?? 0 }
    total = Double(max(counts.max() ?? 0, 1))
  }

  /// The rarity of a word in lower case, above 0.
  func callAsFunction(_ word: String) -> Double {
    let count = lexicon?[word].map { Double($0.occurrences) } ?? Self.unknownCount
    return log(1 + total / max(count, 1))
  }
}
