import FilmData
import FilmSimilarity
import LinearAlgebra
import Testing

@Suite struct BiasModelTests {
  @Test func plantedBiasesAreFound() throws {
    var ratings: [Rating] = []
    for user in 0..<5 {
      for film in 0..<4 {
        let value = 3 + Double(user - 2) * 0.25 + (Double(film) - 1.5) * 0.5
        ratings.append(Rating(user: "u\(user)", film: "f\(film)", value: value))
      }
    }
    let model = try BiasModel(
      training: InteractionMatrix(ratings), .init(userRegularization: 0, filmRegularization: 0))
    #expect((model.globalMean - 3).magnitude < 1e-6)
    for rating in ratings {
      #expect(
        (model.rating(ofUser: rating.user, film: rating.film) - rating.value).magnitude < 1e-5)
    }
  }

  @Test func gradientIsZeroOnceSettled() throws {
    let data = randomInteractions(seed: 3)
    let model = try BiasModel(
      training: data, .init(userRegularization: 4, filmRegularization: 3, iterations: 200))
    for user in 0..<data.users.count {
      let slope = data.films(ofUser: user).reduce(4 * model.userBias[user]) { sum, entry in
        sum
          - (Double(entry.value) - model.globalMean - model.userBias[user]
            - model.itemBias[entry.film])
      }
      #expect(slope.magnitude < 1e-6)
    }
  }

  @Test func unknownUsersAndFilmsFallBack() throws {
    let model = try BiasModel(training: randomInteractions())
    #expect(model.rating(ofUser: "nobody", film: "nothing") == model.globalMean)
    #expect(model.rating(row: nil, column: 0) == model.globalMean + model.itemBias[0])
  }

  @Test func predictionsStayOnTheScale() throws {
    let model = try BiasModel(training: randomInteractions(), .init(filmRegularization: 0))
    #expect(model.scale == 1...5)
    for row in 0..<40 {
      for column in 0..<30 {
        #expect(model.scale.contains(model.rating(row: row, column: column)))
      }
    }
  }

  @Test func everySettingHasAnEffect() throws {
    let data = randomInteractions()
    let base = try BiasModel(training: data)
    for changed in [
      BiasModel.Configuration(userRegularization: 50), .init(filmRegularization: 50),
      .init(iterations: 1),
    ] {
      #expect(try BiasModel(training: data, changed).itemBias != base.itemBias)
    }
  }

  @Test func badInputIsRefused() {
    #expect(throws: SimilarityError.noInteractions) {
      try BiasModel(training: InteractionMatrix([]))
    }
    #expect(throws: SimilarityError.self) {
      try BiasModel(training: randomInteractions(), .init(iterations: 0))
    }
    let infinite = InteractionMatrix([Rating(user: "a", film: "b", value: .infinity)])
    #expect(throws: SimilarityError.self) { try BiasModel(training: infinite) }
  }
}
