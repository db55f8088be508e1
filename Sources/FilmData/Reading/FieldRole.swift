/// The meaning of a field that a reader needs, in files of any kind.
public enum FieldRole: Sendable, Hashable, CaseIterable {
  /// The text of a review.
  case text
  /// The title of a film.
  case title
  /// How much a user liked a film.
  case rating
  /// Who rated or tagged.
  case user
  /// The film that a rating, a tag or a judgement is of.
  case film
  /// The key by which other tables name a film.
  case filmKey
  /// The film that another is compared with.
  case otherFilm
  /// A word or phrase that a user gave a film.
  case tag
  /// How similar two films are to people.
  case judgement
  /// When a rating was given.
  case timestamp
}

extension FieldRole: CustomStringConvertible {
  /// The phrase in messages, as in "no field for the film's key".
  public var description: String {
    switch self {
    case .text: "text"
    case .title: "title"
    case .rating: "rating"
    case .user: "user"
    case .film: "film"
    case .filmKey: "film's key"
    case .otherFilm: "second film"
    case .tag: "tag"
    case .judgement: "judgement"
    case .timestamp: "timestamp"
    }
  }
}
