/// A review on a film's page: what the catalogue has of it, and what the lexicon reads in it.
public struct PageReview: Sendable, Hashable, Codable {
  /// The review.
  public var review: StoredReview
  /// The words that speak for or against the film, in the order of the text.
  public var words: [PageWord] = []
  /// What it praises and blames.
  public var aspects: [PageOpinion] = []

  /// Puts a review on a page.
  public init(_ review: StoredReview, words: [PageWord] = [], aspects: [PageOpinion] = []) {
    (self.review, self.words, self.aspects) = (review, words, aspects)
  }
}
