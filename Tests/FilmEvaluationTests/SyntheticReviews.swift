import FilmData
import FilmEvaluation
import LinearAlgebra

/// Predictions for made-up reviews: skilled, noisy, with many ties among the probabilities.
func syntheticPredictions(count: Int, films: Int, seed: UInt64) -> [SentimentPrediction] {
  var generator = SeededGenerator(seed: seed)
  return (0..<count).map { _ in
    let film = generator.next(below: films)
    let actual = Double(generator.next(below: 11)) / 10
    let noisy = 0.5 * actual + 0.5 * generator.next().unitFraction
    let probability = (noisy * 50).rounded(.down) / 50
    let isFresh = generator.next().unitFraction < actual
    return SentimentPrediction(
      probability: probability, label: probability >= 0.4 ? .fresh : .rotten,
      rating: 0.3 + 0.4 * probability + 0.1 * generator.next().unitFraction,
      trueLabel: isFresh ? .fresh : .rotten, trueRating: actual, cluster: film)
  }
}

/// Whole weights 0…3, some of them 0.
func syntheticWeights(count: Int, seed: UInt64) -> [Double] {
  var generator = SeededGenerator(seed: seed)
  return (0..<count).map { _ in Double(generator.next(below: 4)) }
}
