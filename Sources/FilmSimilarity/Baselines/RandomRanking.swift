import LinearAlgebra

/// Films in one random order: what a method that knows nothing reaches.
public struct RandomRanking: FilmRanker, Hashable {
  private let scores: [Float]

  /// Draws the order.
  public init(filmCount: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    scores = (0..<filmCount).shuffled(using: &generator).map(Float.init)
  }

  /// The same for everyone, whatever films are given.
  public func scores(ofFilms films: [Int]) -> [Float] { scores }
}
