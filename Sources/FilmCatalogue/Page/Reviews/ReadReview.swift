internal import FilmData
internal import FilmSentiment

/// A review of a film with what its text says, read once for the whole page.
struct ReadReview {
  let review: StoredReview
  /// The probability of fresh by the text; `nil` where it says nothing.
  private(set) var probability: Double?
  /// How many entries of the lexicon the text matches.
  private(set) var matchCount = 0
  /// What the text says of the aspects of the film.
  private(set) var opinions: [AspectOpinion] = []

  /// - Parameter scorer: `nil` leaves what was found when the review was imported, and no opinions.
  init(_ review: StoredReview, scorer: SentimentScorer?) {
    self.review = review
    guard let scorer else {
      probability = review.probability
      return
    }
    var text = review.text
    let score = text.withUTF8 { scorer.score(UnsafeRawBufferPointer($0), aspects: &opinions) }
    guard score.hasEvidence else { return }
    (probability, matchCount) = (score.probability, score.matchCount)
  }

  /// What is shown of it: the words with a part in the score, and its opinions.
  func shown(_ scorer: SentimentScorer?) -> PageReview {
    let aspects = opinions.map {
      PageOpinion(
        aspect: $0.aspect.rawValue, label: $0.label.rawValue, start: $0.bytes.lowerBound,
        end: $0.bytes.upperBound, score: $0.score)
    }
    guard let scorer else { return PageReview(review) }
    var text = review.text
    let words = text.withUTF8 { bytes -> [PageWord] in
      let bytes = UnsafeRawBufferPointer(bytes)
      return scorer.explain(bytes).wordValences(in: bytes).filter { $0.valence != 0 }.map {
        PageWord(start: $0.bytes.lowerBound, end: $0.bytes.upperBound, valence: $0.valence)
      }
    }
    return PageReview(review, words: words, aspects: aspects)
  }
}
