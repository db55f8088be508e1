import Bytes
public import FilmData
import FoundationEssentials

/// A sentiment model as a folder: `lexicon.tsv`, `model.json`, where critics are known `critics.tsv`, and where
/// aspects are `aspects.tsv`, which is learned apart and stays when the others are trained again.
extension SentimentModel {
  /// The version of the files that this program writes and reads.
  public static let fileVersion = 2

  /// What `model.json` holds.
  struct Description: Codable {
    static let expectedKind = "filmlab-sentiment"

    var kind = Self.expectedKind
    var version = SentimentModel.fileVersion
    var tokenizer = Tokenizer.version
    /// What the model's tables name it by (``ModelLine``); `nil` in files of earlier versions of the program.
    var id: String?
    var entries: Int
    var lexiconChecksum: String
    /// `nil` without critics.
    var criticsChecksum: String?
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

  private enum FileName {
    static let description = "model.json"
    static let lexicon = "lexicon.tsv"
    static let critics = "critics.tsv"
    static let aspects = "aspects.tsv"
  }

  /// Reads a model from its folder; again where another process replaces it meanwhile.
  ///
  /// - Parameters:
  ///   - folder: its path.
  ///   - readsCritics: whether to read the figures of critics, which count in context only.
  ///   - readsAspects: whether to read the list of aspects, if there is one.
  /// - Throws: ``SentimentError`` where files are missing, truncated, malformed, of another
  ///   version or of several models. An edited lexicon is not an error: its lines count.
  public static func load(
    from folder: String, readsCritics: Bool = true, readsAspects: Bool = true
  ) throws -> Loaded {
    try ReplacedFolder.read(folder, manifest: FileName.description) { files in
      try load(files, folder, readsCritics: readsCritics, readsAspects: readsAspects)
    }
  }

  private static func load(
    _ files: ReplacedFolder, _ folder: String, readsCritics: Bool, readsAspects: Bool
  ) throws -> Loaded {
    let description = try readDescription(files.path(of: FileName.description), folder)
    let path = files.path(of: FileName.lexicon)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw SentimentError.noModel(path: folder)
    }
    let (lexicon, isEdited) = try data.withUnsafeBytes { bytes in
      (
        try LexiconFile.read(bytes, path: path, needsEnd: true),
        try wasEdited(bytes, path, since: description.lexiconChecksum, of: description)
      )
    }
    var model = SentimentModel(
      lexicon: lexicon, bias: description.bias, ratingBias: description.ratingBias,
      calibration: description.calibration)
    model.usesLengthFactor = description.usesLengthFactor ?? true
    model.domains = description.domains ?? [:]
    model.context = description.context
    if readsCritics {
      model.critics = try critics(files.path(of: FileName.critics), of: description)
    }
    if readsAspects { model.aspects = try aspects(files.path(of: FileName.aspects)) }
    return Loaded(model: model, provenance: description.provenance, isEdited: isEdited)
  }

  /// The list of aspects, which is of no model's training; `nil` without one.
  private static func aspects(_ path: String) throws -> AspectLexicon? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return try AspectFile.read(path, data)
  }

  /// The figures of critics: the model's, or a table that someone put beside a model without any.
  private static func critics(_ path: String, of description: Description) throws -> CriticTable {
    guard let data = FileManager.default.contents(atPath: path) else {
      if description.criticsChecksum != nil { throw SentimentError.otherModel(path: path) }
      return CriticTable()
    }
    let isOwn = try data.withUnsafeBytes { bytes in
      guard let checksum = description.criticsChecksum else {
        return ModelLine.id(in: bytes) == nil
      }
      _ = try wasEdited(bytes, path, since: checksum, of: description)
      return true
    }
    if !isOwn { throw SentimentError.otherModel(path: path) }
    return try CriticTable(contentsOf: path)
  }

  /// Whether someone edited a table after it was saved.
  ///
  /// - Throws: ``SentimentError/otherModel(path:)`` where the table is of another model.
  private static func wasEdited(
    _ table: UnsafeRawBufferPointer, _ path: String, since checksum: String,
    of description: Description
  ) throws(SentimentError) -> Bool {
    if CRC32.text(table) == checksum { return false }
    guard ModelLine.id(in: table) == description.id else { throw .otherModel(path: path) }
    return true
  }

  /// Reads a model from its folder.
  ///
  /// - Throws: as ``load(from:readsCritics:readsAspects:)``.
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
      description.tokenizer == Tokenizer.version, description.context?.isSound ?? true
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

  /// Writes the model's files into a folder, in place of those of a model that is there, in one step.
  ///
  /// The folder is made if need be; its other files stay.
  ///
  /// - Throws: `DataError` where the system refuses.
  public func save(to folder: String, provenance: Provenance) throws {
    let lexiconBytes = LexiconFile.write(lexicon)
    let criticsBytes = critics.count > 0 ? critics.write() : nil
    var description = Description(
      entries: lexicon.entries.count, lexiconChecksum: CRC32.text(lexiconBytes.bytes),
      criticsChecksum: criticsBytes.map { CRC32.text($0.bytes) }, bias: bias,
      ratingBias: ratingBias, calibration: calibration,
      usesLengthFactor: usesLengthFactor ? nil : false,
      domains: domains.isEmpty ? nil : domains, context: context, provenance: provenance)
    // Of all that the files hold but where they come from: equal models have equal names.
    var unsigned = description
    unsigned.provenance = Provenance(command: "", data: [], seed: 0)
    let id = try unsigned.encoded().withUnsafeBytes(CRC32.text)
    ModelLine.add(id, to: lexiconBytes, before: LexiconFile.endLine)
    if let criticsBytes { ModelLine.add(id, to: criticsBytes, before: CriticTable.endLine) }
    description.id = id
    description.lexiconChecksum = CRC32.text(lexiconBytes.bytes)
    description.criticsChecksum = criticsBytes.map { CRC32.text($0.bytes) }
    let replacement = try FolderReplacement(
      folder, of: [FileName.description, FileName.lexicon, FileName.critics])
    try replacement.write(lexiconBytes, as: FileName.lexicon)
    if let criticsBytes { try replacement.write(criticsBytes, as: FileName.critics) }
    try description.encoded().withUnsafeBytes {
      try replacement.write($0, as: FileName.description)
    }
    try replacement.commit()
  }
}

extension SentimentModel.Description {
  fileprivate func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + [0x0A]
  }
}
