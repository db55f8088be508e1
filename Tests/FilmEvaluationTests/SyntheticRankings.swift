import FilmEvaluation
import LinearAlgebra

/// Rankings of 300 films for users, held-out films being more frequent near the top.
func syntheticRankings(users: Int, seed: UInt64) -> [RankingPrediction] {
  var generator = SeededGenerator(seed: seed)
  return (0..<users).map { user in
    let scores = (0..<300).map { _ in generator.next().unitFraction }
    let heldOut = scores.indices.filter { film in
      let chance = 0.01 + 0.2 * scores[film] * scores[film] * Double(user % 7) / 6
      return generator.next().unitFraction < chance
    }
    return RankingPrediction(
      ranked: scores.indices.sorted { scores[$0] > scores[$1] }, heldOut: Set(heldOut))
  }
}
