import FilmData
import LinearAlgebra

@testable import FilmSimilarity

/// Four users and four films with two factors, of which every rating can be worked out by hand.
enum HandRatingModel {
  static let films = ["Alpha", "Beta", "Gamma", "Delta"].enumerated().map {
    Film(id: "f\($0.offset)", title: $0.element, year: 1990 + $0.offset, genres: ["Drama"])
  }
  static let itemRows: [[Float]] = [[1, 0], [0, 1], [2, 0], [0, -1]]
  static let userRows: [[Float]] = [[1, 0], [0, 1], [1, 1], [0, 0]]
  static let userBias: [Float] = [0.5, 0, -0.5, 0]
  static let itemBias: [Float] = [0, 0.25, -0.25, 0]

  static func model(
    hasBiases: Bool = true, values: RatingModel.Values = .ratings,
    penalty: RatingPenalty = RatingPenalty(), scale: ClosedRange<Double>? = 1...5
  ) -> RatingModel {
    RatingModel(
      values: values, method: "by hand", users: IDIndex(["a", "b", "c", "d"]),
      films: FilmList(films), filmIDs: IDIndex(films.map(\.id)), globalMean: hasBiases ? 3 : 0,
      scale: scale, penalty: penalty, userFactors: FactorRows(Matrix(rows: userRows)),
      itemFactors: FactorRows(Matrix(rows: itemRows)),
      userBias: hasBiases ? StoredNumbers(userBias) : nil,
      itemBias: hasBiases ? StoredNumbers(itemBias) : nil,
      provenance: Provenance(
        command: "test", data: [.init(name: "r.csv", sha256: "00", rows: 9)], seed: 7,
        date: "2020-01-01", licence: "none", figures: ["rmse": 0.9]))
  }
}
