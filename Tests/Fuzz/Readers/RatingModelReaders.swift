import FilmData
import LinearAlgebra
import _FilmTestSupport

@testable import FilmSimilarity

/// A model of ratings of toy films, as another program may write it: without checksums.
private enum ToyRatings {
  static let description =
    #"{"version":1,"kind":"ratings","values":"ratings","users":3,"films":\#(ToyFilms.films.count),"factors":2,"#
    + #""global_mean":3.5,"scale":[0.5,5],"regularization":0.1,"frequency_exponent":1}"#

  static let users = "id\r\nu1\r\n\"a,b\"\r\n7\r\n"

  static var tensors: [UInt8] {
    let items = ToyFilms.films.indices.map { [Float($0 % 3), Float($0 % 5) - 2] }
    return Safetensors.encode(
      Safetensors.outputs(
        "user_factors", FactorRows(Matrix(rows: [[1, 0], [0, 1], [-1, 2]])), precision: .single)
        + Safetensors.outputs("item_factors", FactorRows(Matrix(rows: items)), precision: .single))
  }

  static func folder() throws -> MemoryFolder {
    let files = try MemoryFolder()
    try files.write(Array(description.utf8), to: "model.json")
    try files.write(Array(users.utf8), to: "users.csv")
    try files.write(ToyFilms.list.withTable { Array($0) }, to: "films.csv")
    try files.write(tensors, to: "factors.safetensors")
    return files
  }

  /// Asks for everything that a model answers.
  static func use(_ model: RatingModel) throws {
    for row in [nil, model.users.count - 1] where row ?? 0 >= 0 {
      let estimate = model.estimate(row: row, column: model.films.isEmpty ? nil : 0)
      try promise(estimate.mean.isFinite, "a rating of \(estimate.mean)")
    }
    guard !model.films.isEmpty, model.users.count > 0 else { return }
    let list = model.best(3, for: model.vector(ofUser: 0))
    try promise(list.allSatisfy { model.films.indices.contains($0.film) }, "there is no such film")
    _ = try unlessRefused {
      try RatingProfile(model, stars: [(film: 0, stars: 5)]).recommend(count: 2)
    }
    _ = model.similarity.similarFilms(to: 0, count: 2)
  }
}

/// A model of ratings whose `model.json` is made up.
final class RatingDescriptionReader: FuzzedReader {
  static let name = "rating-model"
  static let dictionary = [
    "\"users\"", "\"films\"", "\"factors\"", "\"scale\"", "\"global_mean\"", "\"values\"",
    "\"likes\"",
    "\"regularization\"", "\"alpha\"", "\"checksums\"", "\"provenance\"", "1e38", "1e-45", "-1",
    "0", "null",
    "true", "{", "}", "[", "]", ",", "9223372036854775807",
  ]
  static let seeds = [Array(ToyRatings.description.utf8)]

  private let files: MemoryFolder

  init() throws { files = try ToyRatings.folder() }

  func read(_ bytes: [UInt8]) throws {
    try files.write(bytes, to: "model.json")
    let model = try unlessRefused { try RatingModel(contentsOf: files.path) }
    if let model { try ToyRatings.use(model) }
  }
}

/// A model of ratings whose users are made up.
final class RatingUsersReader: FuzzedReader {
  static let name = "rating-users"
  static let dictionary = ["id\n", "\"", "\"\"", ",", "\n", "\r\n", "\u{FEFF}"]
  static let seeds = [Array(ToyRatings.users.utf8)]

  private let files: MemoryFolder

  init() throws { files = try ToyRatings.folder() }

  func read(_ bytes: [UInt8]) throws {
    try files.write(bytes, to: "users.csv")
    let model = try unlessRefused { try RatingModel(contentsOf: files.path) }
    guard let model else { return }
    try promise(model.users.count == 3, "there are not as many users as the description says")
    try ToyRatings.use(model)
  }
}
