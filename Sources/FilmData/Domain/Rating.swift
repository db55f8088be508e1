/// One user's rating of one film, as a row of a ratings file.
public struct Rating: Sendable, Hashable {
  /// Who rated, as the file writes it.
  public var user: String
  /// The film's key, as the file writes it.
  public var film: String
  /// The rating on the file's own scale, for example 0.5…5 stars.
  public var value: Double
  /// Seconds since 1970, if the file has them.
  public var timestamp: Int?

  /// Makes a rating.
  public init(user: String, film: String, value: Double, timestamp: Int? = nil) {
    self.user = user
    self.film = film
    self.value = value
    self.timestamp = timestamp
  }
}
