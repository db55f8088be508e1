import FilmData
import Foundation
import LinearAlgebra
import Testing
import _FilmTestSupport

@testable import FilmSimilarity

@Suite struct SimilarityModelFilesTests {
  private let names = ["films.csv", "factors.safetensors", "model.json"]

  private func savedModel(_ precision: SimilarityModel.Precision = .single) throws
    -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    try randomModel().save(to: folder.path, precision: precision)
    return folder
  }

  @Test func aSavedModelIsReadUnchanged() throws {
    let model = randomModel()
    let folder = try savedModel()
    let read = try SimilarityModel(contentsOf: folder.path)
    #expect(read.films == model.films)
    #expect(read.provenance == model.provenance)
    for film in model.films.indices {
      #expect(read.evidence(ofFilm: film) == model.evidence(ofFilm: film))
    }
    #expect(read.blocks.map(\.name) == model.blocks.map(\.name))
    #expect(read.blocks.map(\.weight) == model.blocks.map(\.weight))
    for (a, b) in zip(read.blocks, model.blocks) { #expect(a.factors.matrix == b.factors.matrix) }
    #expect(read.similarFilmsOfAll() == model.similarFilmsOfAll())
  }

  @Test func halfPrecisionIsCloseAndHalfTheSize() throws {
    let (single, half) = (try savedModel(), try savedModel(.half))
    let (a, b) = (
      try SimilarityModel(contentsOf: single.path), try SimilarityModel(contentsOf: half.path)
    )
    for film in 1..<100 {
      expectClose(
        [a.similarity(of: film, and: 101)], [b.similarity(of: film, and: 101)], tolerance: 2e-3)
    }
    for film in 0..<200 { #expect(a.evidence(ofFilm: film) == b.evidence(ofFilm: film)) }
    let sizes = try [single, half].map { try $0.bytes(of: "factors.safetensors").count }
    #expect(sizes[1] < sizes[0] * 6 / 10)
  }

  @Test func bytesAreCloseAndLessThanHalfTheSize() throws {
    let (single, byte) = (try savedModel(), try savedModel(.byte))
    let (a, b) = (
      try SimilarityModel(contentsOf: single.path), try SimilarityModel(contentsOf: byte.path)
    )
    for film in 1..<100 {
      expectClose(
        [a.similarity(of: film, and: 101)], [b.similarity(of: film, and: 101)], tolerance: 1e-2)
    }
    let sizes = try [single, byte].map { try $0.bytes(of: "factors.safetensors").count }
    #expect(sizes[1] < sizes[0] * 45 / 100)
  }

  @Test func equalModelsGiveEqualBytesAndSavingAgainChangesNothing() throws {
    let (first, second) = (try savedModel(), try savedModel())
    try SimilarityModel(contentsOf: first.path).save(to: first.path, precision: .single)
    for name in names { #expect(try first.bytes(of: name) == second.bytes(of: name)) }
  }

  @Test(arguments: [0, 0.6] as [Float])
  func listsWithFactsAndNearestSurviveSaving(expansion: Float) throws {
    let model = factualModel(expansion: QueryExpansion(weight: expansion)).withNearest()
    let folder = try TemporaryFolder()
    try model.save(to: folder.path, precision: .single)
    let read = try SimilarityModel(contentsOf: folder.path)
    #expect(read.factWeights == model.factWeights)
    #expect(read.expansion == model.expansion && (read.nearest != nil) == (expansion > 0))
    #expect(read.similarFilmsOfAll() == model.similarFilmsOfAll())
  }

  @Test func savingAtTheUsualPrecisionAgainGivesTheSameBytes() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    try factualModel().save(to: first.path)
    try factualModel().save(to: second.path)
    for name in names { #expect(try first.bytes(of: name) == second.bytes(of: name)) }
    try SimilarityModel(contentsOf: first.path).save(to: second.path)
    for name in names { #expect(try first.bytes(of: name) == second.bytes(of: name)) }
  }

  @Test func theFolderIsMade() throws {
    let folder = try TemporaryFolder()
    try randomModel().save(to: folder.path("a/b"))
    #expect(try SimilarityModel(contentsOf: folder.path("a/b/")).films.count == 200)
  }

  @Test(arguments: ["films.csv", "factors.safetensors", "model.json"])
  func missingFilesAreNamed(name: String) throws {
    let folder = try savedModel()
    try FileManager.default.removeItem(atPath: folder.path(name))
    #expect(throws: SimilarityError.missingFile(path: folder.path(name))) {
      try SimilarityModel(contentsOf: folder.path)
    }
  }

  @Test(arguments: ["films.csv", "factors.safetensors"])
  func changedAndTruncatedFilesAreRefused(name: String) throws {
    let folder = try savedModel()
    let bytes = try folder.bytes(of: name)
    var changed = bytes
    changed[bytes.count / 2] ^= 1
    for wrong in [changed, Array(bytes.dropLast()), []] {
      try folder.write(wrong, as: name)
      #expect(throws: SimilarityError.checksumMismatch(path: folder.path(name))) {
        try SimilarityModel(contentsOf: folder.path)
      }
    }
  }

  @Test func aPlaceThatCannotBeWrittenIsAnError() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write([1], as: "file")
    #expect {
      try randomModel().save(to: file + "/model")
    } throws: { error in
      guard case SimilarityError.inputOutput(_, _, let reason) = error else { return false }
      return reason == "Not a directory"
    }
  }
}
