import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct RatingModelListsTests {
  /// User a: Gamma 5.25, Alpha 4.5, Beta 3.75, Delta 3.5.
  @Test func listsByHand() {
    let model = HandRatingModel.model()
    let list = model.best(3, for: model.vector(ofUser: 0))
    #expect(list.map(\.film) == [2, 0, 1])
    #expect(list.map(\.rating) == [5, 4.5, 3.75])
    let rest = model.best(9, for: model.vector(ofUser: 0)) { $0 != 2 }
    #expect(rest.map(\.film) == [0, 1, 3])
    #expect(model.best(0, for: model.vector(ofUser: 0)).isEmpty)
  }

  /// Equal scores stand in the order of the films.
  @Test func tiesAreBrokenByTheIndex() {
    let model = HandRatingModel.model(hasBiases: false, values: .likes)
    #expect(model.best(4, for: model.vector(ofUser: 3)).map(\.film) == [0, 1, 2, 3])
  }

  /// More users and films than fit into a tile, against every rating on its own.
  @Test(arguments: [true, false])
  func manyListsAreThoseOfEachUser(hasBiases: Bool) {
    let (users, films) = (70, 1_100)
    func bias(_ count: Int, seed: UInt64) -> StoredNumbers<Float> {
      StoredNumbers(Matrix.normal(rowCount: count, columnCount: 1, seed: seed).elements)
    }
    let ids = IDIndex((0..<films).map { "f\($0)" })
    let model = RatingModel(
      values: .ratings, method: "", users: IDIndex((0..<users).map { "u\($0)" }),
      films: FilmList(ids.identifiers.map { Film(id: $0, title: $0) }), filmIDs: ids,
      globalMean: 3, scale: nil, penalty: RatingPenalty(),
      userFactors: FactorRows(Matrix.normal(rowCount: users, columnCount: 7, seed: 1)),
      itemFactors: FactorRows(Matrix.normal(rowCount: films, columnCount: 7, seed: 2)),
      userBias: hasBiases ? bias(users, seed: 3) : nil,
      itemBias: hasBiases ? bias(films, seed: 4) : nil,
      provenance: Provenance(command: "", data: [], seed: 0))
    let vectors = (0..<users).map(model.vector(ofUser:))
    let lists = model.best(25, for: vectors) { user, film in film % 3 != user % 3 }
    for user in [0, 31, 32, 69] {
      let expected = (0..<films).filter { $0 % 3 != user % 3 }
        .map { (film: $0, rating: model.estimate(row: user, column: $0).mean) }
        .sorted { ($1.rating, $0.film) < ($0.rating, $1.film) }.prefix(25)
      #expect(lists[user].map(\.film) == expected.map(\.film))
      #expect(lists[user].map(\.rating) == expected.map(\.rating))
      #expect(model.best(25, for: vectors[user]) { $0 % 3 != user % 3 } == lists[user])
    }
  }
}
