/// How many of a film's reviews praise and blame one aspect of it.
public struct PageAspect: Sendable, Hashable, Codable {
  /// Of what: `acting`, see `Aspect`.
  public var aspect: String
  /// Reviews that praise it.
  public var praised: Int
  /// Reviews that blame it.
  public var blamed: Int
  /// The share of praise, 0…1: praised / (praised + blamed).
  public var share: Double
  /// The most telling phrase of praise, if any review praises it.
  public var praise: Quotation?
  /// The most telling phrase of blame, if any review blames it.
  public var blame: Quotation?

  enum CodingKeys: String, CodingKey {
    case aspect, praised, blamed, share, praise, blame
  }

  /// Describes an aspect.
  public init(
    aspect: String, praised: Int, blamed: Int, praise: Quotation? = nil, blame: Quotation? = nil
  ) {
    (self.aspect, self.praised, self.blamed) = (aspect, praised, blamed)
    share = praised + blamed > 0 ? Double(praised) / Double(praised + blamed) : 0
    (self.praise, self.blame) = (praise, blame)
  }
}
