import FilmData

/// What `model.json` says: everything about a model but its films and numbers.
struct ModelManifest: Codable, Hashable {
  /// One block of factors.
  struct Block: Codable, Hashable {
    var name: String
    var weight: Float
    var factors: Int
  }

  /// The version of the files that this program reads and writes.
  static let supportedVersion = 1

  var version = supportedVersion
  var kind = "similarity"
  var films: Int
  var blocks: [Block]
  /// How much facts count beside the blocks.
  var facts: FactWeights
  /// Of each file beside this one, `crc32:` and eight hexadecimal digits.
  var checksums: [String: String]
  var provenance: Provenance
}

/// The one thing that every version of `model.json` says.
struct ModelVersion: Decodable {
  var version: Int
}
