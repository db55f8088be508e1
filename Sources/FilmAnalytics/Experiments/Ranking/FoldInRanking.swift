import FilmData
import FilmEvaluation
import FilmSimilarity
import LinearAlgebra

/// Ranks all films for users who are known by part of their likes.
struct FoldInRanking {
  /// The known likes of the users.
  let known: InteractionMatrix
  /// The likes to be found.
  let wanted: InteractionMatrix
  /// Films in the training data; others cannot be ranked, but count as not found.
  let filmCount: Int

  /// How many films of a list count: NDCG@100 looks at no more.
  static let length = 100

  /// Rankings of all films for every user.
  func predictions(_ ranker: any FilmRanker) throws -> [RankingPrediction] {
    let users = ParallelRows(count: wanted.users.count, chunk: 16)
    let parts = users.map { rows in
      rows.map { row in Result { try prediction(row, ranker) } }
    }
    return try parts.joined().map { try $0.get() }
  }

  private func prediction(
    _ row: Int, _ ranker: any FilmRanker
  ) throws -> RankingPrediction {
    let user = wanted.users.identifiers[row]
    let likes =
      known.users[user].map { row in
        known.films(ofUser: row).map { (film: $0.film, value: $0.value) }
      } ?? []
    let excluded = Set(likes.map(\.film))
    let ranked = TopK.best(
      Self.length, of: try ranker.scores(of: likes.filter { film, _ in film < filmCount })
    ) { !excluded.contains($0) }
    return RankingPrediction(
      ranked: ranked.map(\.index), heldOut: Set(wanted.films(ofUser: row).map(\.film)))
  }
}
