/// Words of a review, with their author.
public struct Quotation: Sendable, Hashable, Codable {
  /// The words, as they stand in the review.
  public var text: String
  /// The number of the review in the catalogue.
  public var review: Int64
  /// Who wrote it.
  public var author: String?
  /// Where it appeared.
  public var publication: String?

  /// Quotes a review.
  public init(
    _ text: String, review: Int64, author: String? = nil, publication: String? = nil
  ) {
    (self.text, self.review, self.author, self.publication) = (text, review, author, publication)
  }
}
