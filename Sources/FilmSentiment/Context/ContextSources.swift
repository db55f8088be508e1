/// The sources that count in a review's context.
public struct ContextSources: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: Int

  /// Makes a set of its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The other reviews of the film.
  public static let film = ContextSources(rawValue: 1)
  /// The other reviews of the critic.
  public static let critic = ContextSources(rawValue: 2)
}
