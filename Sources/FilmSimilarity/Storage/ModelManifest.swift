import FilmData

/// What `model.json` says: everything about a model but its films and numbers.
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
    /// Of co-likes: how many people there are.
    var users: Int?
  }

  /// The version of the files that this program reads and writes.
  static let supportedVersion = 2

  var version = supportedVersion
  var kind = "similarity"
  var films: Int
  var blocks: [Block]
  /// The words of reviews, if the model has them.
  var words: Source?
  /// Who likes what, if the model knows.
  var coLikes: Source?
  /// Whether the cosines of every source are scaled by means that are stored.
  var scaled: Bool?
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
