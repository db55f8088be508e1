/// How much the nearest films of a query's film count beside it.
///
/// A film without words is so compared by those of the films that are liked together with it, and one with
/// few by those of films like it.
public struct QueryExpansion: Sendable, Hashable, Codable {
  /// The weight λ of the ten nearest together; 0 compares the film alone.
  public var weight: Float

  /// Makes an expansion.
  ///
  /// On people's tags λ = .6 adds .0037 to an agreement of .1273.
  public init(weight: Float = 0.6) { self.weight = weight }

  /// None: a film counts alone.
  public static let none = QueryExpansion(weight: 0)

  var isValid: Bool { (0...ModelManifest.largestWeight).contains(weight) }
}
