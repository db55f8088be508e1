import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct RatingFoldInTests {
  /// One film with y = 1 and b = 0, rated 2 above the mean: (1 + λ) x + b = 2, x + (1 + λ_b) b = 2.
  @Test func oneRatingByHand() throws {
    let model = RatingModel(
      values: .ratings, method: "", users: IDIndex(), films: FilmList([Film(id: "f", title: "F")]),
      filmIDs: IDIndex(["f"]), globalMean: 3, scale: nil,
      penalty: RatingPenalty(regularization: 1, biasRegularization: 0.5, frequencyExponent: 1),
      userFactors: FactorRows(Matrix(rowCount: 0, columnCount: 1)),
      itemFactors: FactorRows(Matrix(rows: [[1]])), userBias: StoredNumbers([]),
      itemBias: StoredNumbers([0]), provenance: Provenance(command: "", data: [], seed: 0))
    let vector = try RatingFoldIn(model).vector(of: [(film: 0, rating: 5)])
    expectClose(vector.factors + [vector.bias], [0.5, 1], tolerance: 1e-6)
  }

  /// Without biases, of two films that each tell one factor: (1 + 2λ) x = r.
  @Test func withoutBiasesThereIsNone() throws {
    let model = HandRatingModel.model(
      hasBiases: false, penalty: RatingPenalty(regularization: 0.5, frequencyExponent: 1))
    let vector = try RatingFoldIn(model).vector(of: [(film: 0, rating: 4), (film: 1, rating: 2)])
    expectClose(vector.factors, [2, 1], tolerance: 1e-6)
    #expect(vector.bias == 0)
  }

  /// Someone with the ratings of a user of the training gets what the user's next half-sweep would be: nearly the
  /// trained vector, and exactly that of a training that has come to rest.
  @Test func aTrainedUserIsFoundAgain() throws {
    let data = randomInteractions(users: 60, films: 40, density: 0.3)
    let trained = try BiasedFactorization(
      training: data, BiasedConfiguration(factors: 3, iterations: 400))
    let model = RatingModel(
      trained, of: data, films: FilmList(data.films.identifiers.map { Film(id: $0, title: $0) }),
      provenance: Provenance(command: "", data: [], seed: 0))
    let foldIn = RatingFoldIn(model)
    for user in [0, 17, 59] {
      let ratings = data.films(ofUser: user).map { (film: $0.film, rating: Double($0.value)) }
      let vector = try foldIn.vector(of: ratings)
      let known = model.vector(ofUser: user)
      for film in 0..<40 {
        let difference = model.rating(of: vector, film: film) - model.rating(of: known, film: film)
        #expect(abs(difference) < 1e-2)
      }
    }
  }

  @Test func likesAreFoldedInAsByTheirOwnEngine() throws {
    let data = checkerboard()
    let trained = try ImplicitALS(
      training: data, ImplicitALSConfiguration(factors: 6, iterations: 5, solver: .cholesky))
    let model = RatingModel(
      trained, of: data, films: FilmList(data.films.identifiers.map { Film(id: $0, title: $0) }),
      provenance: Provenance(command: "", data: [], seed: 0))
    let vector = try RatingFoldIn(model).vector(of: [(film: 2, rating: 1), (film: 4, rating: 5)])
    expectClose(vector.factors, try FoldIn(trained).factors(ofFilms: [2, 4]), tolerance: 1e-6)
    #expect(vector.bias == 0)
  }

  /// With alpha, a like counts by its value, as in the training (Hu, Koren, Volinsky 2008): a user's likes then give
  /// nearly the trained factors again, and films alone do not.
  @Test func alphaWeighsLikesAsTheTrainingDid() throws {
    let data = randomInteractions(users: 60, films: 40, density: 0.3)
    let trained = try ImplicitALS(
      training: data,
      ImplicitALSConfiguration(factors: 3, iterations: 200, alpha: 4, solver: .cholesky))
    var model = RatingModel(
      trained, of: data, films: FilmList(data.films.identifiers.map { Film(id: $0, title: $0) }),
      provenance: Provenance(command: "", data: [], seed: 0))
    let foldIn = RatingFoldIn(model)
    func distance(_ user: Int, value: (Double) -> Double) throws -> Double {
      let likes = data.films(ofUser: user).map { (film: $0.film, rating: value(Double($0.value))) }
      let (found, known) = (try foldIn.vector(of: likes), model.vector(ofUser: user))
      return zip(found.factors, known.factors).reduce(0) { $0 + Double(abs($1.0 - $1.1)) }
    }
    for user in [0, 17, 59] {
      let (weighed, alike) = (try distance(user) { $0 }, try distance(user) { _ in 1 })
      #expect(weighed < 0.02 && weighed < 0.1 * alike, "\(weighed), \(alike)")
    }
    #expect(model.likeValue(ofRating: 5) == 1)
    model.leastLike = 4
    #expect(model.likeValue(ofRating: 5) == 5)
  }

  @Test func whoRatedNothingHasNoDirection() throws {
    let vector = try RatingFoldIn(HandRatingModel.model()).vector(of: [])
    #expect(vector == UserVector(factors: [0, 0], bias: 0))
  }
}
