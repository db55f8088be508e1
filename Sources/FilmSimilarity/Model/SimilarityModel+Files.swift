import Bytes
public import FilmData
import FoundationEssentials
import LinearAlgebra
import Synchronization

extension SimilarityModel {
  /// How the factors are stored.
  public enum Precision: Sendable {
    /// Four bytes a number; reading needs no conversion.
    case single
    /// Two bytes a number, three decimal digits.
    case half
    /// A byte a number, two decimal digits: enough for lists of films.
    case byte

    fileprivate var stored: Safetensors.Precision {
      switch self {
      case .single: .single
      case .half: .half
      case .byte: .signedByte
      }
    }
  }

  private enum FileName {
    static let manifest = "model.json"
    static let films = "films.csv"
    static let factors = "factors.safetensors"
  }

  /// Where the bytes of a model's files are while it is used.
  public enum Residence: Sendable {
    /// In memory of the program: nothing that happens to the files is felt. For programs that run long, such as
    /// servers.
    case memory
    /// In the files, which the system fetches as they are needed: 8 ms less to read 21 MB, but a file that is cut off
    /// in place meanwhile ends the program. For a command that soon ends.
    case files
  }

  /// Writes the model as a folder of three files, `films.csv`, `factors.safetensors` and `model.json`, which replace
  /// those of a model that is there in one step.
  ///
  /// Equal models give equal bytes. Other files of the folder stay.
  ///
  /// - Parameters:
  ///   - folder: Created if it does not exist.
  ///   - precision: How the factors are stored.
  /// - Throws: `SimilarityError.inputOutput`.
  public func save(to folder: String, precision: Precision = .byte) throws(SimilarityError) {
    let files = [
      (FileName.films, films.withTable { Array($0) }),
      (
        FileName.factors,
        Safetensors.encode(
          sources.flatMap { $0.outputs(precision.stored) } + (nearest?.outputs ?? []))
      ),
    ]
    var manifest = ModelManifest(
      films: films.count, blocks: [],
      scaled: sources.contains { $0.nearness.means != nil } ? true : nil,
      facts: factWeights, expansion: expansion, nearest: nearest == nil ? nil : true,
      checksums: Dictionary(
        uniqueKeysWithValues: files.map { name, bytes in (name, bytes.withUnsafeBytes(CRC32.text)) }
      ),
      provenance: provenance)
    for source in sources { source.evidence.enter(&manifest, weight: source.weight) }
    do {
      let replacement = try FolderReplacement(
        folder, of: [FileName.manifest, FileName.films, FileName.factors])
      for (name, bytes) in files {
        try bytes.withUnsafeBytes { try replacement.write($0, as: name) }
      }
      try manifest.encoded().withUnsafeBytes { try replacement.write($0, as: FileName.manifest) }
      try replacement.commit()
    } catch {
      throw .inputOutput(
        path: folder, action: "write the model", reason: Self.reason(error))
    }
  }

  /// Reads a model and checks every file of it; again where another process replaces it meanwhile.
  ///
  /// A folder with a ``RatingModel`` is read as its ``RatingModel/similarity``.
  ///
  /// - Parameters:
  ///   - folder: Its path.
  ///   - residence: Where the bytes are while the model is used.
  ///   - meanwhile: Called with the films while the rest is read, from another thread.
  /// - Throws: `SimilarityError.missingFile`, `.inputOutput`, `.unsupportedVersion`,
  ///   `.checksumMismatch` or `.malformed`.
  /// - Complexity: O(bytes).
  public init(
    contentsOf folder: String, residence: Residence = .memory,
    meanwhile: @Sendable (FilmList) -> Void = { _ in }
  ) throws(SimilarityError) {
    self = try ReplacedFolder.read(folder, manifest: FileName.manifest) {
      folder throws(SimilarityError) in
      try SimilarityModel(folder, residence, meanwhile: meanwhile)
    }
  }

  private init(
    _ folder: ReplacedFolder, _ residence: Residence, meanwhile: @Sendable (FilmList) -> Void
  ) throws(SimilarityError) {
    let path = folder.path(of: FileName.manifest)
    let manifest: ModelManifest
    do {
      manifest = try ModelManifest(contentsOf: path)
    } catch {
      // Whoever has a model of ratings asks it for similar titles too.
      guard RatingModelManifest.describes(path) else { throw error }
      self = try RatingModel(folder, residence).similarity
      meanwhile(films)
      return
    }
    let read = Mutex<(films: FilmList, evidence: StoredEvidence)>(([], StoredEvidence()))
    try Self.sideBySide { () throws(SimilarityError) in
      let table = try Self.checked(FileName.films, in: folder, residence, by: manifest)
      let films = try Self.films(table, folder.path(of: FileName.films), manifest)
      read.withLock { $0.films = films }
    } and: { () throws(SimilarityError) in
      let tensors = try Safetensors(
        Self.checked(FileName.factors, in: folder, residence, by: manifest),
        path: folder.path(of: FileName.factors))
      let evidence = try StoredEvidence(manifest, in: tensors)
      read.withLock { $0.evidence = evidence }
    }
    let (films, evidence) = read.withLock { $0 }
    let made = Mutex<SimilarityModel?>(nil)
    Self.sideBySide {
      meanwhile(films)
    } and: {
      let model = SimilarityModel(
        films: films, sources: evidence.sources, factWeights: manifest.facts,
        expansion: manifest.expansion, nearest: evidence.nearest, provenance: manifest.provenance)
      made.withLock { $0 = model }
    }
    guard let model = made.withLock({ $0 }) else { preconditionFailure("both parts have run") }
    self = model
  }

  /// Does two things at the same time, which take about equally long: starting waits for both.
  ///
  /// - Throws: what the first throws, else what the second throws.
  private static func sideBySide<Failure: Error>(
    _ first: @Sendable () throws(Failure) -> Void, and second: @Sendable () throws(Failure) -> Void
  ) throws(Failure) {
    try ParallelRows(count: 2, chunk: 1, threads: 2).forEach { rows throws(Failure) in
      if rows.lowerBound == 0 { try first() } else { try second() }
    }
  }

  private static func films(
    _ table: MappedFile, _ path: String, _ manifest: ModelManifest
  ) throws(SimilarityError) -> FilmList {
    let films: FilmList
    do {
      films = try table.withBytes { bytes throws(FilmTable.Fault) in
        try FilmList(table: bytes, in: table)
      }
    } catch {
      throw .malformed(path: path, reason: error.reason)
    }
    guard films.count == manifest.films else {
      throw .malformed(
        path: path, reason: "it has \(films.count) films, but model.json says \(manifest.films)")
    }
    return films
  }

  private static func checked(
    _ name: String, in folder: ReplacedFolder, _ residence: Residence, by manifest: ModelManifest
  ) throws(SimilarityError) -> MappedFile {
    let path = folder.path(of: name)
    let file = try MappedFile(path, residence: residence)
    guard file.withBytes(CRC32.text) == manifest.checksums[name] else {
      throw .checksumMismatch(path: path)
    }
    return file
  }

  /// The system's own message where there is one.
  private static func reason(_ error: any Error) -> String {
    if case DataError.inputOutput(_, _, let reason) = error { return reason }
    return "\(error)"
  }
}

extension ModelManifest {
  fileprivate init(contentsOf path: String) throws(SimilarityError) {
    let data = try MappedFile(path, residence: .memory).withBytes { Data($0) }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let manifest = try? decoder.decode(ModelManifest.self, from: data),
      manifest.version == Self.supportedVersion
    else { throw Self.fault(of: data, path) }
    self = manifest
    guard isSound else {
      throw .malformed(path: path, reason: "its blocks are not those of a similarity model")
    }
  }

  /// Why a description is not of this version.
  private static func fault(of data: Data, _ path: String) -> SimilarityError {
    guard let version = try? JSONDecoder().decode(ModelVersion.self, from: data).version else {
      return .malformed(path: path, reason: "it is not a model's description")
    }
    guard version == Self.supportedVersion else {
      return .unsupportedVersion(
        path: path, found: version, supported: Self.supportedVersion)
    }
    return .malformed(path: path, reason: "its entries are not those of a similarity model")
  }

  fileprivate func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + [0x0A]
  }
}
