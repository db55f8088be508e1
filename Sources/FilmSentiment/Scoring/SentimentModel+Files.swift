import Bytes
public import FilmData
import FoundationEssentials

/// A sentiment model as a folder: `lexicon.tsv`, `model.json` and, where critics are known,
/// `critics.tsv`.
extension SentimentModel {
  /// The version of the files that this program writes and reads.
  public static let fileVersion = 2

  /// What `model.json` holds.
  struct Description: Codable {
    static let expectedKind = "filmlab-sentiment"

    var kind = Self.expectedKind
    var version = SentimentModel.fileVersion
    var tokenizer = Tokenizer.version
    var entries: Int
    var lexiconChecksum: String
    var bias: Double
    var ratingBias: Double
    var calibration: RatingCalibration
    var usesLengthFactor: Bool?
    var domains: [String: DomainBias]?
    var context: ContextModel?
    var provenance: Provenance
  }

  /// A model as it was read, with its provenance.
  public struct Loaded: Sendable {
    /// The model.
    public var model: SentimentModel
    /// Where it comes from.
    public var provenance: Provenance
    /// Whether the lexicon was edited after the training, so that the figures are no longer valid.
    public var isEdited: Bool
  }

  /// Reads a model from its folder.
  ///
  /// - Parameter readsCritics: whether to read the figures of critics, which count in context only.
  /// - Throws: ``SentimentError`` where files are missing, truncated, malformed or of another
  ///   version. An edited lexicon is not an error: its lines count.
  public static func load(from folder: String, readsCritics: Bool = true) throws -> Loaded {
    let description = try readDescription(folder + "/model.json", folder)
    let path = folder + "/lexicon.tsv"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw SentimentError.noModel(path: folder)
    }
    let (lexicon, checksum) = try data.withUnsafeBytes { bytes in
      (try LexiconFile.read(bytes, path: path, needsEnd: true), CRC32.text(bytes))
    }
    var model = SentimentModel(
      lexicon: lexicon, bias: description.bias, ratingBias: description.ratingBias,
      calibration: description.calibration)
    model.usesLengthFactor = description.usesLengthFactor ?? true
    model.domains = description.domains ?? [:]
    model.context = description.context
    let criticsPath = folder + "/critics.tsv"
    if readsCritics, FileManager.default.fileExists(atPath: criticsPath) {
      model.critics = try CriticTable(contentsOf: criticsPath)
    }
    return Loaded(
      model: model, provenance: description.provenance,
      isEdited: checksum != description.lexiconChecksum)
  }

  /// Reads a model from its folder.
  ///
  /// - Throws: as ``load(from:)``.
  public init(contentsOf folder: String) throws {
    self = try Self.load(from: folder).model
  }

  private static func readDescription(_ path: String, _ folder: String) throws -> Description {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw SentimentError.noModel(path: folder)
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    if let description = try? decoder.decode(Description.self, from: data),
      description.kind == Description.expectedKind, description.version == fileVersion,
      description.tokenizer == Tokenizer.version
    {
      return description
    }
    throw refusal(of: data, path, decoder)
  }

  /// Why a description cannot be read.
  private static func refusal(
    of data: Data, _ path: String, _ decoder: JSONDecoder
  ) -> SentimentError {
    struct Version: Decodable {
      var kind: String
      var version: Int
      var tokenizer: Int
    }
    guard let version = try? decoder.decode(Version.self, from: data),
      version.kind == Description.expectedKind
    else {
      let isCut =
        data.first == UInt8(ascii: "{") && data.last(where: { $0 != 0x0A }) != UInt8(ascii: "}")
      if isCut || data.isEmpty { return .truncated(path: path) }
      return .malformed(
        path: path, line: 1, reason: "this is no sentiment model; name another folder")
    }
    if version.version != fileVersion {
      return .unsupportedVersion(
        path: path, found: version.version, supported: fileVersion)
    }
    if version.tokenizer != Tokenizer.version {
      return .unsupportedVersion(
        path: path, found: version.tokenizer, supported: Tokenizer.version)
    }
    return .malformed(
      path: path, line: 1, reason: "a field is missing or wrong; copy the model again")
  }

  /// Writes the model's files into a folder, which is made if need be; each file appears whole
  /// or not at all.
  ///
  /// - Throws: `DataError` where the system refuses.
  public func save(to folder: String, provenance: Provenance) throws {
    let lexiconBytes = LexiconFile.write(lexicon)
    let description = Description(
      entries: lexicon.entries.count, lexiconChecksum: CRC32.text(lexiconBytes.bytes), bias: bias,
      ratingBias: ratingBias, calibration: calibration,
      usesLengthFactor: usesLengthFactor ? nil : false,
      domains: domains.isEmpty ? nil : domains, context: context, provenance: provenance)
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let json = try encoder.encode(description)
    try OutputFolder.make(folder)
    let lexiconFile = try OutputFile(path: folder + "/lexicon.tsv")
    try lexiconFile.write(lexiconBytes)
    let jsonFile = try OutputFile(path: folder + "/model.json")
    try json.withUnsafeBytes { try jsonFile.write($0) }
    try jsonFile.write("\n")
    let criticsFile = try critics.count > 0 ? OutputFile(path: folder + "/critics.tsv") : nil
    let criticsBytes = critics.write()
    try criticsFile?.write(criticsBytes)
    try lexiconFile.commit()
    try criticsFile?.commit()
    try jsonFile.commit()
  }
}
