import Bytes
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

  /// No weight is larger: products of some of them stay finite.
  static let largestWeight: Float = 1e6

  /// Names that other sources have.
  private static let reservedNames: Set = [FilmWords.sourceName, CoLikes.sourceName]

  /// Whether the parts can be those of one model.
  var isSound: Bool {
    let names = Set(blocks.map(\.name))
    let weights = blocks.map(\.weight) + [words, coLikes].compactMap { $0?.weight }
    return kind == "similarity" && (0...Int(Int32.max)).contains(films)
      && names.count == blocks.count && names.isDisjoint(with: Self.reservedNames)
      && names.allSatisfy(Self.isName)
      && (1...SimilarityModel.largestBlockCount).contains(weights.count)
      && weights.allSatisfy { $0 > 0 && $0 <= Self.largestWeight }
      && (0...Int(Int32.max) / 2).contains(coLikes?.users ?? 0) && facts.areValid
      && expansion.isValid
  }

  /// Names stand in files and answers as they are.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.minus }
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
