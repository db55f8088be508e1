/// Where a film can be seen.
public struct FilmOffer: Sendable, Hashable, Codable {
  /// Who offers it.
  public var provider: String
  /// `rent`, `buy`, `stream` or another word of the source.
  public var way: String
  /// The price as the source writes it.
  public var price: String?
  /// The address.
  public var link: String?

  /// Describes an offer.
  public init(provider: String, way: String, price: String? = nil, link: String? = nil) {
    (self.provider, self.way, self.price, self.link) = (provider, way, price, link)
  }
}
