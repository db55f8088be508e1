import FilmData

/// The contents of `model.json`: everything about a model except its films and numbers.
struct ModelManifest: Codable, Hashable {
  /// One block of factors.
  struct Block: Codable, Hashable {
    var name: String
    var weight: Float
    var factors: Int

    /// What the factors come from.
    var kind: EvidenceKind { Self.kind(ofName: name) }

    /// The files say the kind by the name alone.
    static func kind(ofName name: String) -> EvidenceKind {
      name == EvidenceKind.ratings.rawValue ? .ratings : .text
    }
  }

  /// A source of evidence that is not factors.
  struct Source: Codable, Hashable {
    var weight: Float
    /// For co-likes: how many people there are.
    var users: Int?
  }

  /// The version of the files that this program reads and writes.
  static let supportedVersion = 3

  var version = supportedVersion
  var kind = "similarity"
  var films: Int
  var blocks: [Block]
  /// The words of reviews, if the model has them.
  var words: Source?
  /// Who likes what, if the model has that.
  var coLikes: Source?
  /// Whether the cosines of every source are scaled by means that are stored.
  var scaled: Bool?
  /// How much facts count, compared with the blocks.
  var facts: FactWeights
  /// How much the nearest films of a film count beside it.
  var expansion: QueryExpansion
  /// Whether these are stored.
  var nearest: Bool?
  /// For each other file, `crc32:` and eight hexadecimal digits.
  var checksums: [String: String]
  var provenance: Provenance
}

/// The only field that every version of `model.json` has.
struct ModelVersion: Decodable {
  var version: Int
}
