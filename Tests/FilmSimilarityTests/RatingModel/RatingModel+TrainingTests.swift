import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct RatingModelTrainingTests {
  private static let provenance = Provenance(command: "", data: [], seed: 0)

  private func films(_ data: InteractionMatrix) -> FilmList {
    FilmList(data.films.identifiers.map { Film(id: $0, title: $0) })
  }

  /// In units of the ratings, the model predicts what the factorization does.
  @Test func ratingsArePredictedAsByTheFactorization() throws {
    let data = randomInteractions(users: 60, films: 40, density: 0.3)
    let trained = try BiasedFactorization(
      training: data, BiasedConfiguration(factors: 5, iterations: 6))
    let model = RatingModel(
      trained, of: data, films: films(data), provenance: Self.provenance)
    for (row, column) in [(0, 0), (7, 20), (59, 39), (3, 4)] as [(Int?, Int?)]
      + [(nil, 2), (2, nil), (nil, nil)]
    {
      let difference =
        model.estimate(row: row, column: column).mean
        - trained.estimate(row: row, column: column).mean
      #expect(abs(difference) < 1e-5)
    }
    #expect(model.values == .ratings && model.factors == 5 && model.scale == trained.scale)
  }

  @Test func scoresAreThoseOfTheFactorsOfLikes() throws {
    let data = checkerboard()
    let trained = try ImplicitALS(
      training: data, ImplicitALSConfiguration(factors: 6, iterations: 5))
    let model = RatingModel(
      trained, of: data, films: films(data), provenance: Self.provenance)
    #expect(model.values == .likes)
    let scores = trained.scores(ofUser: 5)
    for film in [0, 5, 11] {
      #expect(abs(model.estimate(row: 5, column: film).mean - Double(scores[film])) < 1e-5)
    }
  }
}
