internal import FilmSentiment

/// The phrase for each side of each aspect that tells most: one review is quoted once.
///
/// Of the opinions of a side the clause around each (``ClausePhrase``) is weighed by
/// ```
/// |score| · d · (½ + ½ t) · w
/// ```
/// with *d* the probability of the side by the phrase alone, without the model's bias to fresh, *t* how typical it is,
/// and *w* = 1 for whole clauses, 0.6 for parts of one or several. Typical is what others say: of the words of a phrase, weighed by their rarity, the share of the
/// other phrases of the side that have each.
struct TellingPhrases {
  let scorer: SentimentScorer
  let rarity: WordRarity

  /// A phrase that may be quoted.
  private struct Candidate {
    var review: StoredReview
    var text: String
    var words: Set<String>
    var value: Double
  }

  /// A phrase tells less where a reader misses the rest of its clause.
  private static let partShare = 0.6
  /// Of so many opinions, the surest, phrases are cut out: more would cost time, and seldom win.
  private static let mostCandidates = 24
  /// A phrase that alone says less for its side is read against its sense too often.
  private static let leastProbability = 0.7
  /// A side that fewer than a tenth take is often a misreading: its phrase must be plain.
  private static let rareShare = 0.1
  private static let leastRareProbability = 0.85

  /// The aspects with their phrases.
  ///
  /// - Parameter quoted: reviews that are quoted elsewhere on the page.
  /// - Complexity: O(opinions), and O(words) for at most 24 of each side of an aspect.
  func aspects(
    _ tally: AspectTally, of reviews: [ReadReview], quoted: Set<Int64>
  ) -> [PageAspect] {
    var texts: [Int64: ReviewText] = [:]
    var sides: [[Candidate]] = []
    for counts in tally.counts {
      for label in [AspectOpinion.Label.praised, .blamed] {
        let share = label == .praised ? counts.share : 1 - counts.share
        let least = share < Self.rareShare ? Self.leastRareProbability : Self.leastProbability
        sides.append(candidates(counts.aspect, label, of: reviews, least: least, &texts))
      }
    }
    let phrases = Self.chosen(of: sides, quoted: quoted)
    return tally.counts.enumerated().map { place, counts in
      PageAspect(
        aspect: counts.aspect.rawValue, praised: counts.praised, blamed: counts.blamed,
        praise: phrases[2 * place], blame: phrases[2 * place + 1])
    }
  }

  /// A phrase for each side; those with few candidates choose first, since others have more to choose from.
  private static func chosen(of sides: [[Candidate]], quoted: Set<Int64>) -> [Quotation?] {
    var quoted = quoted
    var phrases = [Quotation?](repeating: nil, count: sides.count)
    let order = sides.indices.sorted {
      (sides[$0].count, $0) < (sides[$1].count, $1)
    }
    for side in order {
      let free = sides[side].first { !quoted.contains($0.review.number) }
      guard let review = free?.review, let text = free?.text else { continue }
      quoted.insert(review.number)
      phrases[side] = Quotation(
        text, review: review.number, author: review.author, publication: review.publication)
    }
    return phrases
  }

  /// The phrases of a side, the most telling first.
  private func candidates(
    _ aspect: Aspect, _ label: AspectOpinion.Label, of reviews: [ReadReview], least: Double,
    _ texts: inout [Int64: ReviewText]
  ) -> [Candidate] {
    let opinions = reviews.flatMap { review in
      review.opinions.filter { $0.aspect == aspect && $0.label == label }.map { (review, $0) }
    }
    let surest = opinions.enumerated().sorted {
      (abs($1.element.1.score), $0.offset) < (abs($0.element.1.score), $1.offset)
    }
    var found = surest.prefix(Self.mostCandidates).compactMap { _, opinion in
      candidate(opinion.0.review, opinion.1, least: least, &texts)
    }
    weighTypical(&found)
    return found.enumerated()
      .sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }.map(\.element)
  }

  private func candidate(
    _ review: StoredReview, _ opinion: AspectOpinion, least: Double,
    _ texts: inout [Int64: ReviewText]
  ) -> Candidate? {
    let text = texts[review.number] ?? ReviewText(review.text)
    texts[review.number] = text
    guard let phrase = ClausePhrase(around: opinion.bytes, in: text) else { return nil }
    let words = text.text(phrase.words)
    let fresh = scorer.score(words).score - scorer.model.bias
    let side = SentimentScore.logistic(opinion.label == .praised ? fresh : -fresh)
    if side < least { return nil }
    return Candidate(
      review: review, text: words, words: Set(phrase.words.map(text.key)),
      value: abs(opinion.score) * side * (phrase.isWhole ? 1 : Self.partShare))
  }

  private func weighTypical(_ found: inout [Candidate]) {
    guard found.count > 1 else { return }
    var counts: [String: Int] = [:]
    for candidate in found { for word in candidate.words { counts[word, default: 0] += 1 } }
    let weights = counts.mapValues { Double($0 - 1) / Double(found.count - 1) }
    var rarities: [String: Double] = [:]
    for index in found.indices {
      var (sum, total) = (0.0, 0.0)
      // In an order of their own, sums would differ in the last digit from run to run.
      for word in found[index].words.sorted() {
        let rare = rarities[word] ?? rarity(word)
        rarities[word] = rare
        sum += rare * weights[word, default: 0]
        total += rare
      }
      found[index].value *= 0.5 + (total > 0 ? 0.5 * sum / total : 0)
    }
  }
}
