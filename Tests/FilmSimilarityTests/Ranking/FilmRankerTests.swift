import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

/// What every method that ranks films must do.
@Suite struct FilmRankerTests {
  enum Method: String, CaseIterable, Sendable {
    case als, exactALS, ease, neighbours

    func train(_ data: InteractionMatrix, threads: Int = 1) throws -> any FilmRanker {
      switch self {
      case .als: FoldIn(try ImplicitALS(training: data, .init(factors: 4, threads: threads)))
      case .exactALS:
        FoldIn(
          try ImplicitALS(
            training: data, .init(factors: 4, solver: .cholesky, threads: threads)))
      case .ease: try EASE(training: data, .init(regularization: 5, threads: threads))
      case .neighbours: try CoLikeNeighbours(training: data, .init(threads: threads))
      }
    }
  }

  @Test(arguments: Method.allCases)
  func withheldFilmOfTheOwnKindComesFirst(method: Method) throws {
    let data = checkerboard()
    let ranker = try method.train(data)
    for user in 0..<data.users.count {
      let films = data.films(ofUser: user).map(\.film)
      let best = TopK.best(1, of: try ranker.scores(ofFilms: films)) { !films.contains($0) }
      #expect(best.map(\.index) == [user])
    }
  }

  @Test(arguments: Method.allCases)
  func bytesAreTheSameForAnyNumberOfThreads(method: Method) throws {
    let data = randomInteractions(users: 150, films: 90, seed: 2).liked(from: 1)
    let scores = try [1, 2, 3].map { threads in
      try method.train(data, threads: threads).scores(ofFilms: [1, 5, 60])
    }
    #expect(scores[0] == scores[1])
    #expect(scores[0] == scores[2])
  }

  @Test(arguments: Method.allCases)
  func filmsThatComeTwiceCountOnceAndOrderDoesNotMatter(method: Method) throws {
    let ranker = try method.train(randomInteractions().liked(from: 1))
    #expect(try ranker.scores(ofFilms: [1, 5, 9]) == ranker.scores(ofFilms: [9, 5, 1, 5, 9]))
  }

  @Test(
    arguments: Method.allCases,
    [
      [Rating(user: "u", film: "f", value: 1)],
      [Rating(user: "u", film: "f", value: 1), Rating(user: "u", film: "f", value: 1)],
      (0..<20).map { Rating(user: "u\($0)", film: "f", value: 1) },
      (0..<20).map { Rating(user: "u", film: "f\($0)", value: 1) },
    ])
  func oddLikesGiveFiniteScores(method: Method, ratings: [Rating]) throws {
    let data = InteractionMatrix(ratings)
    let ranker = try method.train(data)
    for films in [[], [0]] {
      let scores = try ranker.scores(ofFilms: films)
      #expect(scores.count == data.films.count && scores.allSatisfy(\.isFinite))
    }
  }

  @Test(arguments: Method.allCases)
  func nothingToTrainOnIsAnError(method: Method) {
    #expect(throws: SimilarityError.noInteractions) { try method.train(.init([])) }
  }

  @Test func popularityIsTheSameForAll() {
    let ranking = PopularityRanking(checkerboard())
    #expect(ranking.scores(ofFilms: [1]) == ranking.scores)
  }
}
