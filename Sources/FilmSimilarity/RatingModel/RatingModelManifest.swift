import FilmData
import FoundationEssentials

/// The contents of a rating model's `model.json`; what may be missing has a default.
struct RatingModelManifest: Codable {
  /// The version of the files that this program reads and writes.
  static let supportedVersion = 1
  /// What the description calls such a model.
  static let kind = "ratings"

  var version = supportedVersion
  var kind = Self.kind
  var values: RatingModel.Values
  var method: String?
  var users: Int
  var films: Int
  var factors: Int
  var globalMean: Double?
  /// The least and the greatest rating.
  var scale: [Double]?
  var regularization: Double?
  var biasRegularization: Double?
  var frequencyExponent: Double?
  var unobservedWeight: Double?
  var alpha: Double?
  /// The least rating that is a like.
  var leastLike: Double?
  /// For each other file, `crc32:` and eight hexadecimal digits.
  var checksums: [String: String]?
  var provenance: Provenance?

  /// As many as factorizations learn, see ``ImplicitALSConfiguration``.
  private static let mostFactors = 4_096

  /// The range of the ratings; `nil` where none is given.
  var range: ClosedRange<Double>? {
    guard let scale, scale.count == 2, scale[0] <= scale[1] else { return nil }
    return scale[0]...scale[1]
  }

  var penalty: RatingPenalty {
    var penalty = RatingPenalty()
    penalty.regularization = regularization ?? penalty.regularization
    penalty.biasRegularization = biasRegularization ?? penalty.biasRegularization
    penalty.frequencyExponent = frequencyExponent ?? penalty.frequencyExponent
    penalty.unobservedWeight = unobservedWeight ?? penalty.unobservedWeight
    penalty.alpha = alpha ?? penalty.alpha
    return penalty
  }

  /// The first entry that cannot be; `nil` where all can.
  var fault: String? {
    let counts = [("users", users), ("films", films)]
    if let (name, count) = counts.first(where: { !(0...Int(Int32.max)).contains($0.1) }) {
      return "\(name) is \(count)"
    }
    if !(1...Self.mostFactors).contains(factors) {
      return "factors is \(factors); 1 to \(Self.mostFactors) are possible"
    }
    if !((globalMean ?? 0).magnitude <= RatingPenalty.largest) { return "global_mean is too large" }
    if let leastLike, !leastLike.isFinite { return "least_like is no number" }
    if scale != nil, range == nil { return "scale is not the least and the greatest rating" }
    return penalty.isSound ? nil : "a weight of the regularization is out of its range"
  }
}

extension RatingModelManifest {
  /// Reads a description.
  ///
  /// - Throws: `SimilarityError` where it is none of this version, with the entry at fault.
  init(contentsOf path: String) throws(SimilarityError) {
    let data = try MappedFile(path, residence: .memory).withBytes { Data($0) }
    let head: Head
    do {
      head = try JSONDecoder().decode(Head.self, from: data)
    } catch {
      throw .malformed(path: path, reason: "it is not a model's description")
    }
    guard head.kind == Self.kind else {
      throw .malformed(
        path: path,
        reason: "it describes a model of the kind \(head.kind.quotable(limit: 40)), not of ratings")
    }
    guard head.version == Self.supportedVersion else {
      throw .unsupportedVersion(path: path, found: head.version, supported: Self.supportedVersion)
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      self = try decoder.decode(Self.self, from: data)
    } catch {
      throw .malformed(path: path, reason: Self.reason(error))
    }
    if let fault { throw .malformed(path: path, reason: fault) }
  }

  /// Whether a file describes a model of ratings, of whatever version.
  static func describes(_ path: String) -> Bool {
    guard let file = try? MappedFile(path, residence: .memory) else { return false }
    let head = try? JSONDecoder().decode(Head.self, from: file.withBytes { Data($0) })
    return head?.kind == kind
  }

  private struct Head: Decodable {
    var version: Int
    var kind: String
  }

  /// Which entry is at fault.
  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      "it has no entry \(name(context.codingPath + [key]))"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      "its entry \(name(context.codingPath)) is not what it should be"
    default: "its entries are not those of a model of ratings"
    }
  }

  /// The name that an entry has in the file.
  private static func name(_ path: [any CodingKey]) -> String {
    path.map { key in
      key.stringValue.map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
    }.joined(separator: ".")
  }

  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + [0x0A]
  }
}
