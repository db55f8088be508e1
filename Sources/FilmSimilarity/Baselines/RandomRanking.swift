import LinearAlgebra

/// Films in an order drawn once: what no knowledge at all would reach.
public struct RandomRanking: FilmRanker, Hashable {
  private let scores: [Float]

  /// Draws the order.
  public init(filmCount: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    scores = (0..<filmCount).shuffled(using: &generator).map(Float.init)
  }

  /// The same for everybody, whatever the films given.
  public func scores(ofFilms films: [Int]) -> [Float] { scores }
}
