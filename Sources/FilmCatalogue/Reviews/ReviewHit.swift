/// A review in which words were found.
public struct ReviewHit: Sendable, Hashable, Codable {
  /// The review.
  public var review: StoredReview
  /// Its film.
  public var film: FilmSummary
  /// The text with U+0002 before each hit and U+0003 behind it.
  public var marked: String
}

extension ReviewHit {
  /// Where a hit is in the review's text, UTF-8.
  public struct Place: Sendable, Hashable, Codable {
    /// The first byte.
    public var start: Int
    /// The byte behind the last.
    public var end: Int

    /// Describes a place.
    public init(start: Int, end: Int) { (self.start, self.end) = (start, end) }
  }

  /// Where the words are, in the order of the text.
  ///
  /// - Complexity: O(*n*) for *n* bytes of text.
  public var places: [Place] {
    var places: [Place] = []
    var start: Int?
    var place = 0
    let text = Array(review.text.utf8)
    for byte in marked.utf8 {
      // A text that has such a character itself goes on with it.
      if place < text.count, text[place] == byte {
        place += 1
      } else if byte == 2 {
        start = place
      } else if byte == 3, let from = start {
        places.append(Place(start: from, end: place))
        start = nil
      }
    }
    return places
  }
}
