import FilmData
import Foundation
import LinearAlgebra
import Testing
import _FilmTestSupport

@testable import FilmSimilarity

@Suite struct RatingModelFilesTests {
  private let names = ["factors.safetensors", "films.csv", "model.json", "users.csv"]

  private func saved(_ model: RatingModel = HandRatingModel.model()) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try model.save(to: folder.path)
    return folder
  }

  private func fault(_ folder: TemporaryFolder) -> SimilarityError? {
    do { _ = try RatingModel(contentsOf: folder.path) } catch { return error }
    return nil
  }

  @Test(arguments: [true, false], [RatingModel.Values.ratings, .likes])
  func aSavedModelIsReadUnchanged(hasBiases: Bool, values: RatingModel.Values) throws {
    var model = HandRatingModel.model(hasBiases: hasBiases, values: values)
    model.leastLike = values == .likes ? 3.5 : nil
    let folder = try saved(model)
    #expect(try folder.names() == names)
    for residence in [SimilarityModel.Residence.memory, .files] {
      let read = try RatingModel(contentsOf: folder.path, residence: residence)
      #expect(read.values == values && read.method == "by hand" && read.scale == model.scale)
      #expect(read.leastLike == model.leastLike)
      #expect(read.users == model.users && read.films == model.films)
      #expect(read.filmIDs == model.filmIDs && read.penalty == model.penalty)
      #expect(read.globalMean == model.globalMean && read.provenance == model.provenance)
      #expect(read.userFactors.matrix == model.userFactors.matrix)
      for user in [0, 1, 2, 3, nil] as [Int?] {
        for film in [0, 1, 2, 3, nil] as [Int?] {
          #expect(
            read.estimate(row: user, column: film) == model.estimate(row: user, column: film))
        }
      }
    }
  }

  @Test func equalModelsGiveEqualBytesAndSavingAgainChangesNothing() throws {
    let (first, second) = (try saved(), try saved())
    try first.write("mine", as: "README.md")
    try RatingModel(contentsOf: first.path).save(to: first.path)
    for name in names { #expect(try first.bytes(of: name) == second.bytes(of: name)) }
    #expect(try first.text(of: "README.md") == "mine")
  }

  @Test func eachFileIsNeededAndChecked() throws {
    for name in names {
      let folder = try saved()
      let bytes = try folder.bytes(of: name)
      try folder.remove(name)
      #expect(fault(folder) == .missingFile(path: folder.path(name)))
      if name == "model.json" { continue }
      var changed = bytes
      changed[bytes.count / 2] ^= 1
      for wrong in [changed, Array(bytes.dropLast()), []] {
        try folder.write(wrong, as: name)
        #expect(fault(folder) == .checksumMismatch(path: folder.path(name)))
      }
    }
  }

  /// What a program in another language writes: no checksums, no biases, lines that end in two characters.
  private func foreign(
    _ changes: [String: String] = [:], factors: [Safetensors.Output]? = nil
  ) throws -> TemporaryFolder {
    let header =
      "id,title,alternate_titles,year,genres,directors,tomatometer_fresh,"
      + "tomatometer_reviews,popcornmeter_liked,popcornmeter_ratings\r\n"
    var files = [
      "model.json":
        #"{"version":1,"kind":"ratings","values":"ratings","users":2,"films":2,"factors":1}"#,
      "users.csv": "id\r\n10\r\n20\r\n",
      "films.csv": header + "1,One,,1990,Drama|War,,,,,\r\n2,2,,,,,,,,\r\n",
    ]
    files.merge(changes) { $1 }
    let folder = try TemporaryFolder(files)
    try folder.write(Safetensors.encode(factors ?? Self.tensors()), as: "factors.safetensors")
    return folder
  }

  private static func tensors(
    users: [[Float]] = [[1], [2]], items: [[Float]] = [[3], [4]], userBias: [Float]? = nil
  ) -> [Safetensors.Output] {
    Safetensors.outputs("user_factors", FactorRows(Matrix(rows: users)), precision: .single)
      + Safetensors.outputs("item_factors", FactorRows(Matrix(rows: items)), precision: .single)
      + (userBias.map { [Safetensors.output("user_bias", StoredNumbers($0))] } ?? [])
  }

  @Test func aFolderOfAnotherProgramIsRead() throws {
    let folder = try foreign()
    let model = try RatingModel(contentsOf: folder.path)
    #expect(model.users.identifiers == ["10", "20"])
    #expect(model.films[0].title == "One" && model.films[0].genres == ["Drama", "War"])
    #expect(model.estimate(row: 1, column: 1).mean == 8)
    #expect(model.estimate(row: nil, column: 0).mean == 4.5)
    #expect(model.scale == nil && model.penalty == RatingPenalty())
  }

  @Test(arguments: [
    ("users.csv", "id\n10\n", "it has 1 users, but model.json says 2"),
    ("users.csv", "id\n10\n10\n", "row 2 repeats the id 10"),
    ("users.csv", "user\n10\n20\n", "its first line is not id"),
    ("films.csv", "id,title\n1,One\n2,2\n", "its first line is not id,title,"),
    (
      "model.json",
      #"{"version":1,"kind":"ratings","values":"ratings","users":2,"films":2,"factors":3}"#,
      "tensor user_factors has 1 factors, but model.json says 3"
    ),
    (
      "model.json",
      #"{"version":1,"kind":"ratings","values":"ratings","users":2,"films":3,"factors":1}"#,
      "it has 2 films, but model.json says 3"
    ),
  ])
  func filesThatDoNotFitAreRefused(name: String, text: String, reason: String) throws {
    guard case .malformed(_, let found) = fault(try foreign([name: text])) else {
      Issue.record("\(name) was not refused")
      return
    }
    #expect(found.hasPrefix(reason), "\(found)")
  }

  @Test func tensorsThatDoNotFitAreRefused() throws {
    let cases: [([Safetensors.Output], String)] = [
      (Self.tensors(users: [[1]]), "tensor user_factors has the shape [1, 1]"),
      (Self.tensors(items: [[.nan], [1]]), "a number of tensor item_factors is not finite"),
      (Self.tensors(items: [[1e30], [1]]), "a number of tensor item_factors is not finite"),
      (Self.tensors(userBias: [0, 0]), "it has one of the tensors of biases, not both"),
      (Array(Self.tensors().prefix(1)), "it has no tensor item_factors"),
    ]
    for (tensors, reason) in cases {
      guard case .malformed(_, let found) = fault(try foreign(factors: tensors)) else {
        Issue.record("\(reason): was not refused")
        continue
      }
      #expect(found.hasPrefix(reason), "\(found)")
    }
  }

  @Test func aModelOfSimilarityIsNoneOfRatings() throws {
    let folder = try TemporaryFolder()
    try randomModel().save(to: folder.path)
    #expect(!RatingModel.isModel(folder.path))
    guard case .malformed(_, let reason) = fault(folder) else {
      Issue.record("was not refused")
      return
    }
    #expect(reason.contains("similarity, not of ratings"))
    let other = try saved()
    #expect(RatingModel.isModel(other.path))
  }
}
