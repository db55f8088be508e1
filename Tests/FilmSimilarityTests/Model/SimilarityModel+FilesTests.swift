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

  @Test(arguments: ["films.csv", "factors.safetensors", "model.json"])
  func filesOfTwoModelsAreRefused(name: String) throws {
    let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
    try randomModel().save(to: folder.path)
    try factualModel().save(to: other.path)
    try folder.write(try other.bytes(of: name), as: name)
    #expect {
      try SimilarityModel(contentsOf: folder.path)
    } throws: { error in
      "\(error)".contains("is of another training; train the model again")
    }
  }

  @Test func whatAFolderHoldsBesidesStays() throws {
    let folder = try savedModel()
    try folder.write("mine", as: "README.md")
    try factualModel().save(to: folder.path)
    #expect(try folder.names() == ["README.md"] + names.sorted())
    #expect(try folder.text(of: "README.md") == "mine")
    _ = try SimilarityModel(contentsOf: folder.path)
  }

  /// As a copy over the files of a running server does.
  @Test func aModelInMemoryOutlivesItsFiles() throws {
    let folder = try savedModel(.byte)
    let model = try SimilarityModel(contentsOf: folder.path, residence: .memory)
    let before = model.similarFilmsOfAll()
    for name in names { #expect(truncate(folder.path(name), 0) == 0) }
    #expect(model.similarFilmsOfAll() == before)
  }

  @Test func bothResidencesGiveTheSameLists() throws {
    let folder = try savedModel(.byte)
    let (one, other) = (
      try SimilarityModel(contentsOf: folder.path, residence: .memory),
      try SimilarityModel(contentsOf: folder.path, residence: .files)
    )
    #expect(one.similarFilmsOfAll() == other.similarFilmsOfAll())
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
