import FilmData
import Foundation
import LinearAlgebra
import _FilmTestSupport

@testable import FilmSimilarity

/// A similarity model of toy films with every kind of evidence.
enum ToySimilarity {
  static func model() -> SimilarityModel {
    let count = ToyFilms.films.count
    let factors = (0..<count).map { (film: Int) -> [Float] in
      [Float(film % 3) / 3 + 0.1, Float(film % 5) / 5, Float(film % 7) / 7]
    }
    let likes = (0..<count).map { (film: Int) -> [(film: Int, count: Int32)] in
      [(film: (film + 1) % count, count: 2)]
    }
    let block = SimilarityModel.Block(
      name: "themes", kind: .text, weight: 0.4, factors: Matrix(rows: factors))
    let wordOfFilm = (0..<count).map { Int32($0 % 3) }
    let matrix = SparseMatrix(
      rowCount: count, columnCount: 3, rowStarts: Array(0...count), columns: wordOfFilm,
      values: [Float](repeating: 1, count: count))
    let words = FilmWords(matrix, words: ["slow", "dream", "zone"], perFilm: 4)
    let coLikes = CoLikes(
      userCount: 9, likes: [Int32](repeating: 3, count: count), rows: likes)
    return SimilarityModel(
      films: ToyFilms.list,
      sources: [
        EvidenceSource(words, weight: 1), EvidenceSource(block),
        EvidenceSource(coLikes, weight: 0.4),
      ], factWeights: FactWeights(), expansion: QueryExpansion(),
      provenance: Provenance(command: "", data: [], seed: 1)
    ).withNearest(threads: 1)
  }

  static func file(_ name: String) -> [UInt8] {
    guard let folder = try? TemporaryFolder() else { return [] }
    try? model().save(to: folder.path, precision: .single)
    return (try? Array(folder.bytes(of: name))) ?? []
  }

  /// Asks for everything that a model answers.
  static func use(_ model: SimilarityModel) throws {
    for film in [0, model.films.count - 1] where film >= 0 && film < model.films.count {
      let found = model.similarFilms(to: film, count: 4)
      try promise(
        found.allSatisfy { model.films.indices.contains($0.film) }, "there is no such film")
      guard let other = found.first?.film else { continue }
      _ = (model.sharedEvidence(of: film, and: other), model.parts(of: film, and: other))
    }
    if model.films.count > 1 {
      let taste = TasteProfile(model, stars: [(film: 0, stars: 4), (film: 1, stars: 2)])
      _ = taste.recommend(count: 3) { _ in true }
    }
  }
}

/// A similarity model whose `model.json` is made up.
final class SimilarityDescriptionReader: FuzzedReader {
  static let name = "similarity-model"
  static let dictionary = [
    "\"films\"", "\"blocks\"", "\"weight\"", "\"factors\"", "\"words\"", "\"co_likes\"",
    "\"users\"", "\"facts\"", "\"expansion\"",
    "\"nearest\"", "\"scaled\"", "\"themes\"", "\"ratings\"", "1e38", "-1", "0", "null", "true",
    "false", "{", "}", "[", "]", ",",
    "9223372036854775807",
  ]
  static let seeds = [ToySimilarity.file("model.json")]
  static let longest = 2048

  private let files: MemoryFolder

  init() throws {
    files = try MemoryFolder()
    for name in ["films.csv", "factors.safetensors"] {
      try files.write(ToySimilarity.file(name), to: name)
    }
  }

  func read(_ bytes: [UInt8]) throws {
    try files.write(bytes, to: "model.json")
    let model = try unlessRefused { try SimilarityModel(contentsOf: files.path) }
    if let model { try ToySimilarity.use(model) }
  }
}

/// Tensors: a header, a line feed and the numbers, behind the checksum and the header's length.
final class TensorsReader: FuzzedReader {
  static let name = "safetensors"
  static let dictionary = [
    "\"dtype\":\"F32\"", "\"dtype\":\"U16\"", "\"dtype\":\"I32\"", "\"dtype\":\"U8\"",
    "\"dtype\":\"I8\"", "\"dtype\":\"F16\"",
    "\"shape\":[20]", "\"shape\":[20,3]", "\"data_offsets\":[0,80]", "\"words_starts\":",
    "\"themes\":", "-1", "0", "[", "]", "{", "}",
    "9223372036854775807", "\0\0\u{80}?",
  ]
  static let seeds = [seed]
  static let longest = 4096

  private static var seed: [UInt8] {
    let file = ToySimilarity.file("factors.safetensors")
    guard file.count > 8 else { return [] }
    let length = file.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
    return Array(file[8..<8 + length]) + [0x0A] + file[(8 + length)...]
  }

  private let file: MemoryFile
  private let manifest: ModelManifest

  init() throws {
    file = try MemoryFile()
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    manifest = try decoder.decode(
      ModelManifest.self, from: Data(ToySimilarity.file("model.json")))
  }

  func read(_ bytes: [UInt8]) throws {
    let header = bytes.prefix { $0 != 0x0A }
    let length = (0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) }
    try file.write(length + header + bytes.dropFirst(header.count + 1))
    let evidence = try unlessRefused {
      let tensors = try Safetensors(MappedFile(file.path, residence: .files), path: "fuzz")
      return try StoredEvidence(manifest, in: tensors)
    }
    guard let evidence else { return }
    try ToySimilarity.use(
      SimilarityModel(
        films: ToyFilms.list, sources: evidence.sources, factWeights: manifest.facts,
        expansion: manifest.expansion, nearest: evidence.nearest, provenance: manifest.provenance))
  }
}
