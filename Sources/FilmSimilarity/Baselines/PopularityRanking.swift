import FilmData
import LinearAlgebra

/// Films by how many users chose them: the ranking that every other must beat.
public struct PopularityRanking: Sendable, Hashable {
  /// The number of users who chose each film, by column.
  public let counts: [Int]

  /// Counts choices.
  public init(_ interactions: InteractionMatrix) {
    var counts = [Int](repeating: 0, count: interactions.films.count)
    for column in interactions.values.columns { counts[Int(column)] += 1 }
    self.counts = counts
  }

  /// The same for every user: each film's count.
  public var scores: [Float] { counts.map(Float.init) }
}
